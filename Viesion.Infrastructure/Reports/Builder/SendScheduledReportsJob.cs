using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>Looks every ten minutes for the saved reports whose day has come.</summary>
[DisallowConcurrentExecution]
internal sealed class SendScheduledReportsJob(OperationsFactory doors) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        => await doors.For(Perimeter.System).Run(new SendScheduledReports(), cancellationToken);
}
