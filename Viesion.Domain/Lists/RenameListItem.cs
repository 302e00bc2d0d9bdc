using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>Changes a label, wherever the item is used.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record RenameListItem(int Id, uint Version, string? Label) : ICommand<Done>;

internal sealed class RenameListItemHandler(ListChange change, IListItems items) : IHandler<RenameListItem, Done>
{
    public Task<Result<Done>> Handle(RenameListItem command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async item =>
        {
            var label = ListItem.Read(command.Label);
            if (!label.Succeeded)
                return label.Refusal;
            if (await items.IsTaken(item.Kind, item.ParentId, label.Value, item.Id, cancellationToken))
                return ListRefusals.Taken(label.Value);
            item.Rename(label.Value);
            return null;
        }, cancellationToken);
}
