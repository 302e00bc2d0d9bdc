using Npgsql;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands;

/// <summary>
/// The database that commands work on: the one of <c>ConnectionStrings__Viesion</c>, else the embedded one under <c>.local/</c>.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;
    private readonly SharedUse? use;

    private Database(string connectionString, EmbeddedPostgres? embedded = null, SharedUse? use = null)
        => (ConnectionString, this.embedded, this.use) = (connectionString, embedded, use);

    public string ConnectionString { get; }

    public bool IsEmbedded => embedded is not null;

    public static async Task<Database> Open()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Viesion") is { Length: > 0 } given)
            return new Database(Checked(given));
        var local = Environment.GetEnvironmentVariable("VIESION_LOCAL") ?? ".local";
        var use = await SharedUse.Enter(Path.Combine(local, "in-use"));
        var embedded = await EmbeddedPostgres.Start(Path.Combine(local, "postgres"));
        await embedded.CreateDatabaseIfMissing("viesion");
        return new Database(embedded.ConnectionString("viesion"), embedded, use);
    }

    private static string Checked(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            throw new StartRefusedException(
                "ConnectionStrings__Viesion est mal écrite. Exemple : Host=serveur;Database=viesion;Username=viesion;Password=…");
        }
    }

    /// <summary>The services of a command that runs without the web.</summary>
    public ServiceProvider Services()
        => new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddViesion(ConnectionString).BuildServiceProvider();

    public async Task Migrate(CancellationToken cancellationToken = default)
    {
        await using var services = Services();
        await Migrate(services, cancellationToken);
    }

    /// <summary>Brings the database to this program's schema, with the lists that any département starts from.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Migrator>().Migrate(cancellationToken);
        await ReferenceData.WriteMissing(services.GetRequiredService<NpgsqlDataSource>(), cancellationToken);
        await services.GetRequiredService<DefaultTemplates>().WriteMissing(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (embedded is not null)
            await use!.Leave(embedded.Stop);
    }
}
