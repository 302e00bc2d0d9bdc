using Quartz;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Closes a run that died with its server, so that none stays « en cours », and starts it again if its file still waits: unaided, three
/// times at most.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class GenesisWatchJob(OperationsFactory door, GenesisInbox inbox) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await door.For(Perimeter.System).Record<GenesisRuns, int>(runs => runs.CloseDeadIfIdle(), cancellationToken);
        var waiting = inbox.Waiting();
        if (waiting.Count == 0)
            return;
        var interrupted = await door.For(Perimeter.System).Read<GenesisRunReads, string?>(runs => runs.FileToResume(), cancellationToken);
        if (interrupted is not null && waiting.Any(path => Path.GetFileName(path) == interrupted))
            await context.Scheduler.TriggerJob(GenesisSyncJob.Key, cancellationToken: cancellationToken);
    }
}
