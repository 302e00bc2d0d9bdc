using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>Puts an item before (or after) its neighbour.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record MoveListItem(int Id, uint Version, bool Up) : ICommand<Done>;

internal sealed class MoveListItemHandler(ListChange change, IListItems items) : IHandler<MoveListItem, Done>
{
    public Task<Result<Done>> Handle(MoveListItem command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async item =>
            Ordering.Move(await items.Of(item.Kind, item.ParentId, cancellationToken), item, command.Up,
            (one, position) => one.MoveTo(position)) ? null : ListRefusals.AtTheEdge,
            cancellationToken);
}
