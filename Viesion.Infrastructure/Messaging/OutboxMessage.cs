namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// A message to the outside (e-mail, SMS, calendar, signature), written with the change that causes it and sent once by a job (NFR-06).
/// </summary>
public sealed class OutboxMessage
{
    public long Id { get; private set; }

    /// <summary>Which sender takes it.</summary>
    public required string Kind { get; init; }

    /// <summary>What to send, as JSON. Its secrets are erased once it has left.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who caused it; null for the system.</summary>
    public int? StaffMemberId { get; init; }

    /// <summary>Not before; moved forward when a server takes it, and with back-off after each failure. Null once settled.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>
    /// From this instant the peer may have it: without a settlement afterwards nobody knows, and it is not sent a second time by itself.
    /// </summary>
    public DateTimeOffset? HandingOverAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last attempt failed, in French.</summary>
    public string? LastError { get; set; }
}
