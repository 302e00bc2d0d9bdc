using Quartz;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Alerts;

/// <summary>
/// Every few seconds: the dossiers that a Genesis import or another writer left marked, and everyone when the day has changed (ALE-02).
/// Asking costs one line; a server that was down at midnight catches up when it starts.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class AlertJob(OperationsFactory door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        => await AlertRecomputing.CatchUp(door.For(Perimeter.System), cancellationToken);
}
