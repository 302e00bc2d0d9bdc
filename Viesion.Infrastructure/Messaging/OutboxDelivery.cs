namespace Viesion.Infrastructure.Messaging;

/// <summary>One attempt to send a message.</summary>
/// <param name="id">Stable across attempts: the peer's idempotency key.</param>
/// <param name="payload">The message, as JSON.</param>
/// <param name="handOver">Marks the row; throws when another server has taken it meanwhile.</param>
public sealed class OutboxDelivery(long id, string payload, Func<CancellationToken, Task> handOver)
{
    public long Id => id;

    public string Payload => payload;

    public bool HandedOver { get; private set; }

    /// <summary>
    /// To be called just before what makes the peer keep the message, by senders whose peer does not recognise a repetition. Afterwards,
    /// only an answer of the peer (success, or <see cref="OutboxRefusedException"/>) lets the message be sent again.
    /// </summary>
    public async Task HandOver(CancellationToken cancellationToken)
    {
        await handOver(cancellationToken);
        HandedOver = true;
    }
}
