namespace Viesion.Infrastructure.Messaging;

/// <summary>A line of « Boîte d’envoi ».</summary>
public sealed record OutboxRow(long Id, DateTimeOffset CreatedAt, string Purpose, string To, string ToName, string Subject, OutboxState State, int Attempts, DateTimeOffset? NextAttemptAt, DateTimeOffset? SentAt, string? Reason);
