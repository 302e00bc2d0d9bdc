using Quartz;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>Looks every few seconds for exports that wait, one server of the cluster at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class RunExportsJob(ExportWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && await work.Next(cancellationToken))
        {
        }
    }
}
