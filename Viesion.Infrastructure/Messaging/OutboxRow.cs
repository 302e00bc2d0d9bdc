using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Messaging;

/// <summary>A line of « Boîte d’envoi ».</summary>
/// <param name="Delivery">What the gateway reports of an SMS; null while it says nothing, and for a mail.</param>
public sealed record OutboxRow(long Id, OutboxKind Kind, DateTimeOffset CreatedAt, string Purpose, string To, string ToName, string Subject,
    OutboxState State, int Attempts, DateTimeOffset? NextAttemptAt, DateTimeOffset? SentAt, string? Reason, SmsDelivery? Delivery);
