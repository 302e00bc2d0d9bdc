using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands.Bench;

/// <summary>A synthetic département of a given size, made the first time it is asked for and kept for the next run.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private BenchDatabase(ServiceProvider services, string connectionString, NpgsqlDataSource raw)
        => (this.services, ConnectionString, Raw) = (services, connectionString, raw);

    public string ConnectionString { get; }

    /// <summary>The floor's connection: no role, no perimeter, no EF.</summary>
    public NpgsqlDataSource Raw { get; }

    public static async Task<BenchDatabase> Open(EmbeddedPostgres cluster, int dossiers)
    {
        var name = $"bench_{dossiers}";
        await cluster.CreateDatabaseIfMissing(name);
        var connectionString = cluster.ConnectionString(name);
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddViesion(connectionString)
            .BuildServiceProvider();
        await Database.Migrate(services, CancellationToken.None);
        var department = services.GetRequiredService<DemoDepartment>();
        if (await department.HasRoom())
        {
            Console.Error.WriteLine($"Département de {dossiers:N0} dossiers…");
            await department.Load(dossiers, DemoDepartment.DefaultSeed);
        }
        return new BenchDatabase(services, connectionString, NpgsqlDataSource.Create(cluster.RawConnectionString(name)));
    }

    public IOperations For(Perimeter perimeter) => services.GetRequiredService<OperationsFactory>().For(perimeter);

    /// <summary>The door of one of the demo accounts.</summary>
    public async Task<IOperations> For(string account)
    {
        await using var ask = Raw.CreateCommand("SELECT id, profile, organisation_id, territory_id FROM staff_members WHERE email = $1");
        ask.Parameters.Add(new() { Value = $"{account}@{DemoAccounts.Domain}" });
        await using var reader = await ask.ExecuteReaderAsync();
        await reader.ReadAsync();
        return For(new Perimeter(reader.GetInt32(0), Enum.Parse<Profile>(reader.GetString(1)), reader.IsDBNull(2) ? null
            : reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetInt32(3)));
    }

    public async Task<T> Ask<T>(string sql)
    {
        await using var ask = Raw.CreateCommand(sql);
        return (T)(await ask.ExecuteScalarAsync())!;
    }

    /// <summary>Runs raw statements and reads all they give.</summary>
    public async Task Floor(params string[] statements)
    {
        await using var connection = await Raw.OpenConnectionAsync();
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    reader.GetValue(column);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Raw.DisposeAsync();
    }
}
