using System.Text.Json;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// Carries the changes of agendas to Microsoft 365. Graph recognises a repetition, so a message is never « uncertain »: it is sent again,
/// and what was done stays done once.
/// </summary>
internal sealed class CalendarSender(CalendarAlignment alignment) : IOutboxSender
{
    public string Kind => Calendars.Kind;

    public Task Send(OutboxDelivery message, CancellationToken cancellationToken)
        => alignment.Align(JsonSerializer.Deserialize<CalendarPayload>(message.Payload)!.AppointmentId, cancellationToken);
}
