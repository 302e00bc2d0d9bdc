using Quartz;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>Early in the morning and at noon, as people are used to (guide V26, « Synchronisation des agendas »).</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileCalendarsJob(IEnumerable<CalendarReconciliation> configured) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var reconciliation in configured)
            await reconciliation.Run(cancellationToken);
    }
}
