namespace Viesion.Infrastructure.Messaging;

/// <summary>The peer answered, and did not take the message. Any other exception means that it did not answer.</summary>
/// <param name="reason">A French sentence for the administrator.</param>
/// <param name="permanent">True when trying again would change nothing.</param>
public sealed class OutboxRefusedException(string reason, bool permanent, Exception? inner = null) : Exception(reason, inner)
{
    public bool Permanent => permanent;

    /// <summary>Before which the peer asks not to be asked again; null when it does not say.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
