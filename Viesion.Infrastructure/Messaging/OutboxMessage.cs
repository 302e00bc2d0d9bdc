namespace Viesion.Infrastructure.Messaging;

/// <summary>A message to the outside (e-mail, SMS, calendar, signature), written with the change that causes it and sent once by a job (NFR-06).</summary>
public sealed class OutboxMessage
{
    public long Id { get; private set; }

    /// <summary>Which sender takes it.</summary>
    public required string Kind { get; init; }

    /// <summary>What to send, as JSON.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before; moved forward with back-off after each failure. Null once settled.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? LastError { get; set; }
}
