using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>What every change of an existing item begins with: the right, the item, and that the person saw it as it is.</summary>
public sealed class ListChange(IListItems items, Perimeter perimeter)
{
    public async Task<Result<Done>> Of(int id, uint version, Func<ListItem, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await items.Find(id, cancellationToken) is not { } item)
            return Refusal.NotFound;
        return Done.Unless(item.Version != version ? Refusal.Conflict : await change(item));
    }
}
