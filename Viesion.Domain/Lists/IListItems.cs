namespace Viesion.Domain.Lists;

/// <summary>The items of the configurable lists, to be changed by administrators and chosen by everyone.</summary>
public interface IListItems
{
    Task<ListItem?> Find(int id, CancellationToken cancellationToken);

    /// <summary>The items of one list under one parent, in order.</summary>
    Task<IReadOnlyList<ListItem>> Of(ListKind kind, int? parentId, CancellationToken cancellationToken);

    /// <summary>
    /// Whether another item there bears this label, case and accents aside. Whoever else adds to this list waits until this operation ends.
    /// </summary>
    Task<bool> IsTaken(ListKind kind, int? parentId, string label, int? exceptId, CancellationToken cancellationToken);

    /// <summary>Counted once nobody can choose the item any more before this operation ends.</summary>
    Task<ListItemUse> UseOf(int id, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the item may be chosen in a form: of this list, active, as is all above it. It can't be deleted before this operation ends.
    /// </summary>
    Task<bool> Offers(ListKind kind, int id, CancellationToken cancellationToken);

    void Add(ListItem item);

    void Remove(ListItem item);
}
