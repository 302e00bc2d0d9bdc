using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>Every ten minutes: the exports of more than a week end, and the pieces that nobody can download are deleted.</summary>
[DisallowConcurrentExecution]
internal sealed class ExpireExportsJob(OperationsFactory doors) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        => await doors.For(Perimeter.System).Run(new ExpireExports(), cancellationToken);
}
