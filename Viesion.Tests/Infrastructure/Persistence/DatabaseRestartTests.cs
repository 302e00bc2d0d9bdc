using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.Infrastructure.Persistence;

/// <summary>On a cluster of its own, which it stops and starts.</summary>
public sealed class DatabaseRestartTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine("/tmp", $"viesion-restart-{Guid.NewGuid():N}", "postgres");
    private EmbeddedPostgres postgres = null!;
    private ServiceProvider services = null!;

    private IOperations System => services.GetRequiredService<OperationsFactory>().For(Perimeter.System);

    public async ValueTask InitializeAsync()
    {
        postgres = await EmbeddedPostgres.Start(folder, durable: false);
        await postgres.CreateDatabaseIfMissing("viesion");
        services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddViesion(postgres.ConnectionString("viesion"))
            .BuildServiceProvider();
        await services.GetRequiredService<Migrator>().Migrate();
    }

    [Fact]
    public async Task While_the_database_is_away_a_save_is_refused_with_a_clear_sentence_and_what_reads_waits_for_it_to_come_back()
    {
        Assert.Equal(0, await Count());
        await postgres.Stop();

        var save = await System.Run(new KeepContact(1, null, null, 0));
        var read = Count();
        var record = System.Record<ViesionDbContext, int>(db => db.Beneficiaries.CountAsync());
        postgres = await EmbeddedPostgres.Start(folder, durable: false);

        Assert.Equal(Refusal.Unavailable, save.Refusal);
        Assert.Equal(0, await read);
        Assert.Equal(0, await record);
        Assert.Equal(Refusal.NotFound, (await System.Run(new KeepContact(1, null, null, 0))).Refusal);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await postgres.Stop();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    private Task<int> Count() => System.Read<ViesionDbContext, int>(db => db.Beneficiaries.CountAsync());
}
