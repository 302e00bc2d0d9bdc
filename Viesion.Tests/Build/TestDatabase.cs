using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.Build;

/// <summary>A database of its own for a test class (use as IClassFixture), with the product's services on it and a clock to move.</summary>
public sealed class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    private string name = "";
    private ServiceProvider? services;

    public TestClock Clock { get; } = new();

    /// <summary>A folder of documents of its own.</summary>
    public DocumentSettings Documents { get; } = new(Path.Combine(Path.GetTempPath(), $"viesion-documents-{Guid.NewGuid():N}"));

    internal SmallDepartment? Department { get; set; }

    /// <summary>Patient: a machine that does other things meanwhile fails no test.</summary>
    public string ConnectionString => cluster.Postgres.ConnectionString(name) + ";Timeout=60;Command Timeout=180";

    public IServiceProvider Services => services!;

    public IOperations System => For(Perimeter.System);

    public async ValueTask InitializeAsync()
    {
        name = await cluster.FreshDatabase();
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(Documents)
            .AddViesion(ConnectionString + ";Maximum Pool Size=20").BuildServiceProvider();
    }

    public IOperations For(Perimeter perimeter) => Services.GetRequiredService<OperationsFactory>().For(perimeter);

    public IOperations For(StaffMember member) => For(member.Perimeter);

    /// <summary>Adds things as the system does, in one operation.</summary>
    public Task Add(params object[] things) => System.Record<ViesionDbContext, int>(async db =>
    {
        db.AddRange(things);
        return await db.SaveChangesAsync();
    });

    /// <summary>Works outside the door, as the program's login: sign-in data, which no operation may touch.</summary>
    public async Task AsOwner(Func<ViesionDbContext, Task> work)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<ViesionDbContext>>().CreateDbContextAsync();
        await work(db);
    }

    /// <summary>Reads a single value by raw SQL in the role and perimeter of somebody: the second wall alone.</summary>
    public async Task<T?> Sql<T>(Perimeter perimeter, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Search Path=public;Pooling=false");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var enter = new NpgsqlCommand(
            "SET LOCAL ROLE viesion_app; SELECT viesion.enter(@actor, @grants, @staff, @organisation, @territory, @today)",
            connection, transaction))
        {
            enter.Parameters.AddWithValue("actor", perimeter.IsSystem ? "system" : perimeter.Administers ? "administrator" : "");
            enter.Parameters.AddWithValue("grants", perimeter.Grants.Select(grant => grant.ToString()).ToArray());
            enter.Parameters.Add(
                new NpgsqlParameter<int?>("staff", perimeter.StaffMemberId) { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
            enter.Parameters.Add(
                new NpgsqlParameter<int?>("organisation", perimeter.OrganisationId) { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
            enter.Parameters.Add(
                new NpgsqlParameter<int?>("territory", perimeter.TerritoryId) { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
            enter.Parameters.AddWithValue("today", Clock.Today());
            await enter.ExecuteNonQueryAsync();
        }
        await using var ask = new NpgsqlCommand(sql, connection, transaction);
        var answer = await ask.ExecuteScalarAsync();
        await transaction.CommitAsync();
        return answer is null or DBNull ? default : (T)answer;
    }

    /// <summary>Whether it is in the log that somebody asked for what is outside of their perimeter.</summary>
    public Task<bool> Refused(StaffMember member, string subject, int id) => System.Read<ViesionDbContext, bool>(db => db.Audit.AnyAsync(
        entry => entry.Action == AuditAction.Refused && entry.StaffMemberId == member.Id && entry.Subject == subject
        && entry.SubjectId == id.ToString()));

    /// <summary>Until that many of its connections wait for a lock. Asked outside of any transaction: within one, a connection that opens
    /// later is never seen.</summary>
    public async Task UntilBlocked(long many)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        for (var turn = 0; turn < 6_000; turn++)
        {
            await using var ask = new NpgsqlCommand(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", connection);
            if ((long)(await ask.ExecuteScalarAsync())! >= many)
                return;
            await Task.Delay(10);
        }
        throw new TimeoutException($"Fewer than {many} connections wait.");
    }

    /// <summary>
    /// Takes this database away as a stopped server does, or brings it back: every connection is cut and no other let in.
    /// </summary>
    public async Task Away(bool away)
    {
        await using var admin = new NpgsqlConnection(cluster.Postgres.RawConnectionString("postgres") + ";Pooling=false");
        await admin.OpenAsync();
        await using var command = new NpgsqlCommand($"ALTER DATABASE \"{name}\" CONNECTION LIMIT {(away ? 0 : -1)}; "
            + $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{name}'", admin);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await cluster.Postgres.DropDatabase(name);
        if (Directory.Exists(Documents.Folder))
            Directory.Delete(Documents.Folder, recursive: true);
    }
}
