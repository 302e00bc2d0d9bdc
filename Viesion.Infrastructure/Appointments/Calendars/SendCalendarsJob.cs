using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// Every ten seconds: the agendas' changes go to Microsoft 365. A turn of its own: a slow Graph must hold back neither mail nor SMS.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class SendCalendarsJob(NpgsqlDataSource database, IEnumerable<CalendarSender> senders, TimeProvider clock,
    ILogger<SendOutboxJob> log) : IJob
{
    // As many requests as Graph takes at once for one mailbox.
    private const int Together = 4;

    private readonly SendOutboxJob outbox = new(database, senders, clock, log);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        => await Task.WhenAll(Enumerable.Range(0, Together).Select(_ => outbox.Execute(context, cancellationToken).AsTask()));
}
