namespace Viesion.Infrastructure.Messaging;

/// <summary>Where an outgoing message stands, as its columns say.</summary>
public enum OutboxState
{
    Waiting,

    /// <summary>A first attempt failed; another comes.</summary>
    Retrying,

    Sent,

    /// <summary>Refused for good, or too many attempts.</summary>
    Failed,

    /// <summary>The link broke at the very moment of handing over: it may have arrived.</summary>
    Uncertain,
}
