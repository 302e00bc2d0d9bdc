namespace Viesion.Domain.Messaging;

/// <summary>
/// Says to every open screen, on every server, that something changed. Sent once the operation is committed; several of the same are sent
/// once.
/// </summary>
public interface ILiveEvents
{
    void Publish(LiveEvent change);
}
