namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// What a feature still does at the end of a use case that succeeds, in its transaction, once its changes are saved: recompute what follows
/// from them, queue what tells them. The classes that implement it are found and registered by the host.
/// </summary>
internal interface ISettlement
{
    Task Settle(CancellationToken cancellationToken);
}
