using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Alerts;

/// <summary>
/// Queues the digests that are due, each under the perimeter of the person it is for (ALE-04). Killed on its way, it goes on with those who
/// remain.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class AlertDigestJob(OperationsFactory door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        => await Send(door, cancellationToken);

    internal static async Task Send(OperationsFactory door, CancellationToken cancellationToken = default)
    {
        foreach (var person in await door.For(Perimeter.System).Read<AlertDigestReads, IReadOnlyList<Perimeter>>(
            reads => reads.Due(), cancellationToken))
            await door.For(person).Run(new SendAlertDigest(), cancellationToken);
    }
}
