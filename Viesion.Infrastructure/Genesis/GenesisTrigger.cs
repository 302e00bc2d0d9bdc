using System.Globalization;
using Quartz;

namespace Viesion.Infrastructure.Genesis;

/// <summary>« Importer maintenant »: asks the scheduler, so that the work is done off the circuit and survives it.</summary>
public sealed class GenesisTrigger(ISchedulerFactory schedulers)
{
    public async Task Start(int? startedById, bool force, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(GenesisSyncJob.Key, new JobDataMap
        {
            [GenesisSyncJob.StartedBy] = startedById?.ToString(CultureInfo.InvariantCulture) ?? "",
            [GenesisSyncJob.Forced] = force.ToString(),
        }, cancellationToken);
    }
}
