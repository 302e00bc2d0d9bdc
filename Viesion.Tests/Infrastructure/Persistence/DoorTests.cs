using Microsoft.EntityFrameworkCore;
using Npgsql;
using Viesion.Domain.Audit;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Persistence;

/// <summary>The three verbs of the door: Read changes nothing, Record writes what reading leaves, Run changes (OperationsTests).</summary>
public sealed class DoorTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task PostgreSQL_refuses_what_a_read_would_write()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.System.Read<ViesionDbContext, int>(
            db => db.Territories.ExecuteUpdateAsync(set => set.SetProperty(territory => territory.Name, "Ailleurs"))));
        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refused.SqlState);
    }

    [Fact]
    public async Task A_read_that_leaves_an_entry_of_the_log_is_refused_and_Record_keeps_it()
    {
        var before = await Noted();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.System.Read<IAudit, bool>(Note));
        Assert.Equal(before, await Noted());

        Assert.True(await database.System.Record<IAudit, bool>(Note));
        Assert.Equal(before + 1, await Noted());

        static Task<bool> Note(IAudit audit)
        {
            audit.Record(AuditAction.Consulted, nameof(DoorTests), null);
            return Task.FromResult(true);
        }
    }

    [Fact]
    public Task A_read_that_tells_the_screens_is_refused()
        => Assert.ThrowsAsync<InvalidOperationException>(() => database.System.Read<ILiveEvents, bool>(live =>
        {
            live.Publish(new LiveEvent(LiveTopic.Sync));
            return Task.FromResult(true);
        }));

    [Fact]
    public async Task A_read_that_changes_a_thing_without_saving_it_is_refused()
    {
        var department = await SmallDepartment.In(database);
        var dossier = await department.Dossier(database, department.Referent);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.System.Read<ViesionDbContext, bool>(async db =>
        {
            (await db.Beneficiaries.SingleAsync(b => b.Id == dossier.Id)).KeepContact("06 99 99 99 99", null);
            return true;
        }));
    }

    [Fact]
    public async Task What_Record_runs_is_never_run_twice_even_when_the_database_goes_away()
    {
        var times = 0;
        await Assert.ThrowsAnyAsync<Exception>(() => database.System.Record<ViesionDbContext, int>(async db =>
        {
            times++;
            return await db.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend(pg_backend_pid())");
        }));
        Assert.Equal(1, times);
    }

    private Task<int> Noted()
        => database.System.Read<ViesionDbContext, int>(db => db.Audit.CountAsync(entry => entry.Subject == nameof(DoorTests)));
}
