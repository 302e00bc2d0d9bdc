using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Documents;

/// <summary>Four times a day: what was deleted more than 30 days ago goes for good.</summary>
[DisallowConcurrentExecution]
internal sealed class PurgeDocumentsJob(OperationsFactory doors) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        => await doors.For(Perimeter.System).Run(new PurgeDocuments(), cancellationToken);
}
