using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Appointments;

/// <summary>One SMS of somebody's appointment, and where it stands.</summary>
/// <param name="Outbox">The state of its message; null until it is due.</param>
/// <param name="Reason">Why it did not leave, in French.</param>
public sealed record AppointmentSmsLine(SmsKind Kind, DateTimeOffset PlannedFor, DateTimeOffset? WithdrawnAt, SmsDelivery? Delivery,
    DateTimeOffset? ReportedAt, string? Outbox, string? Reason)
{
    public SmsState State => Delivery is { } said ? said is SmsDelivery.Delivered ? SmsState.Delivered : SmsState.Undelivered
        : Outbox is nameof(OutboxState.Sent) ? SmsState.Sent
        : Outbox is nameof(OutboxState.Uncertain) ? SmsState.Uncertain
        : WithdrawnAt is not null ? SmsState.Withdrawn
        : Outbox is nameof(OutboxState.Failed) ? SmsState.Refused
        : Outbox is null ? SmsState.Planned : SmsState.Leaving;
}
