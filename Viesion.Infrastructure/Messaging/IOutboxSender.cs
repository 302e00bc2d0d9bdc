namespace Viesion.Infrastructure.Messaging;

/// <summary>Carries one kind of outgoing message to the outside. Throws when it could not; the outbox tries again later.</summary>
public interface IOutboxSender
{
    string Kind { get; }

    /// <param name="messageId">Stable across attempts: the peer's idempotency key.</param>
    /// <param name="payload">The message, as JSON.</param>
    Task Send(long messageId, string payload, CancellationToken cancellationToken);
}
