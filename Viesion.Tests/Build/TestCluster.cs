using Microsoft.Extensions.DependencyInjection;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Viesion.Tests.Build;

/// <summary>One PostgreSQL for the whole run, and one migrated database that every test class gets a copy of.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private const string Template = "template_viesion";

    private readonly string folder = Path.Combine("/tmp", $"viesion-tests-{Environment.ProcessId}-{Guid.NewGuid():N}"[..40]);
    private readonly SemaphoreSlim copying = new(1);
    private EmbeddedPostgres? postgres;

    public EmbeddedPostgres Postgres => postgres!;

    public async ValueTask InitializeAsync()
    {
        postgres = await EmbeddedPostgres.Start(Path.Combine(folder, "postgres"), durable: false);
        await postgres.CreateDatabaseIfMissing(Template);
        await using (var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddViesion(postgres.ConnectionString(Template) + ";Pooling=false").BuildServiceProvider())
            await services.GetRequiredService<Migrator>().Migrate();
    }

    /// <summary>A fresh database with the schema and nothing in it.</summary>
    public async Task<string> FreshDatabase()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await copying.WaitAsync();
        try
        {
            await Postgres.CopyDatabase(Template, name);
        }
        finally
        {
            copying.Release();
        }
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
            await postgres.Stop();
        copying.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
