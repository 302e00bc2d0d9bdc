using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Four times a day: the keys that no opened form can send again are forgotten.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetOperationKeysJob(OperationsFactory doors) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        => await doors.For(Perimeter.System).Run(new ForgetOperationKeys(), cancellationToken);
}
