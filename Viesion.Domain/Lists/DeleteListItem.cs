using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>Deletes an item that nothing uses.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record DeleteListItem(int Id, uint Version) : ICommand<Done>;

internal sealed class DeleteListItemHandler(ListChange change, IListItems items) : IHandler<DeleteListItem, Done>
{
    public Task<Result<Done>> Handle(DeleteListItem command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async item =>
        {
            var use = await items.UseOf(item.Id, cancellationToken);
            if (use.Items > 0)
                return ListRefusals.HasItems;
            if (use.Uses > 0)
                return ListRefusals.InUse(use.Uses);
            items.Remove(item);
            return null;
        }, cancellationToken);
}
