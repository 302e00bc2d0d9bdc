using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>Adds a choice at the end of a list. Gives back its position.</summary>
/// <param name="ParentId">The item of the list above, for the lower levels of a tree.</param>
public sealed record AddListItem(ListKind Kind, int? ParentId, string? Label) : ICommand<int>;

internal sealed class AddListItemHandler(IListItems items, Perimeter perimeter) : IHandler<AddListItem, int>
{
    public async Task<Result<int>> Handle(AddListItem command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        var label = ListItem.Read(command.Label);
        if (!label.Succeeded)
            return label.Refusal;
        var above = command.ParentId is { } parent ? await items.Find(parent, cancellationToken) : null;
        if (!Enum.IsDefined(command.Kind) || above?.Kind != ListKinds.Above(command.Kind))
            return ListRefusals.NoParent;
        if (await items.IsTaken(command.Kind, above?.Id, label.Value, null, cancellationToken))
            return ListRefusals.Taken(label.Value);
        var last = (await items.Of(command.Kind, above?.Id, cancellationToken)).Select(item => item.Position).DefaultIfEmpty().Max();
        items.Add(new ListItem(command.Kind, label.Value, last + 1, above?.Id));
        return last + 1;
    }
}
