using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>Looks whether files still come (GEN-07).</summary>
[DisallowConcurrentExecution]
internal sealed class GenesisSilenceJob(OperationsFactory door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        => await door.For(Perimeter.System).Run(new WatchGenesis(), cancellationToken);
}
