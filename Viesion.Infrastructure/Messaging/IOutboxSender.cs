namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// Carries one kind of outgoing message to the outside. Throws when it could not: <see cref="OutboxRefusedException"/> when the peer
/// refused, anything else when it did not answer.
/// </summary>
public interface IOutboxSender
{
    string Kind { get; }

    Task Send(OutboxDelivery message, CancellationToken cancellationToken);
}
