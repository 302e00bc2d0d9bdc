using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Genesis;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// The bookkeeping of runs, each note in a transaction of its own beside the one that changes the dossiers: what is noted stays, whatever
/// becomes of the run.
/// </summary>
internal sealed class GenesisRuns(ViesionDbContext db, ILiveEvents live, TimeProvider clock) : IGenesisRuns
{
    public const string InterruptedText = "Le programme s’est arrêté pendant la synchronisation. Rien n’a été changé : elle peut "
        + "simplement être relancée.";

    /// <summary>Called by the one who holds the lock of the sync: whoever is still noted as running is dead.</summary>
    public async Task<int> CloseDead()
    {
        var closed = await db.GenesisRuns.Where(run => run.State == GenesisRunState.Running).ToListAsync();
        foreach (var dead in closed)
        {
            dead.Abandon(GenesisRunState.Interrupted, InterruptedText, clock.GetUtcNow());
            live.Publish(new LiveEvent(LiveTopic.Sync, dead.Id));
        }
        return closed.Count;
    }

    /// <summary>The same, from whoever does not hold the lock: nothing while a run is under way.</summary>
    public async Task<int> CloseDeadIfIdle()
        => await db.GenesisRuns.AnyAsync(run => run.State == GenesisRunState.Running) && await GenesisLock.Take(db, CancellationToken.None)
            ? await CloseDead() : 0;

    public async Task<int> Start(GenesisRun run)
    {
        db.Add(run);
        await db.SaveChangesAsync();
        live.Publish(new LiveEvent(LiveTopic.Sync, run.Id));
        return run.Id;
    }

    public async Task<bool> Report(int id, SyncProgress progress)
    {
        live.Publish(new LiveEvent(LiveTopic.Sync, id));
        return await db.GenesisRuns.Where(run => run.Id == id && run.State == GenesisRunState.Running)
            .ExecuteUpdateAsync(run => run.SetProperty(r => r.Percent, progress.Percent).SetProperty(r => r.Step, progress.Step)) > 0;
    }

    public async Task<bool> Abandon(int id, GenesisRunState state, string failure)
    {
        var run = await db.GenesisRuns.SingleAsync(run => run.Id == id);
        run.Abandon(state, failure, clock.GetUtcNow());
        live.Publish(new LiveEvent(LiveTopic.Sync, id));
        return true;
    }

    public Task<GenesisRun?> LastApplied(CancellationToken cancellationToken)
        => db.GenesisRuns.Where(run => run.State == GenesisRunState.Applied).OrderByDescending(run => run.Id)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<int>> Administrators(CancellationToken cancellationToken)
        => await db.StaffMembers.Where(member => member.Active && member.Profile == Profile.Administrator).Select(member => member.Id)
            .ToListAsync(cancellationToken);
}
