using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>Deactivates an item, or offers it again.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record OfferListItem(int Id, uint Version, bool Offered) : ICommand<Done>;

internal sealed class OfferListItemHandler(ListChange change) : IHandler<OfferListItem, Done>
{
    public Task<Result<Done>> Handle(OfferListItem command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, item =>
        {
            item.Offer(command.Offered);
            return Task.FromResult<Refusal?>(null);
        }, cancellationToken);
}
