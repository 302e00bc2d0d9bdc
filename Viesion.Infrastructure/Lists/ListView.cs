using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Lists;

/// <summary>A list for its administrator.</summary>
/// <param name="Above">The items that hold it, from the top; none for a list on its own.</param>
public sealed record ListView(ListKind Kind, IReadOnlyList<ListChoice> Above, IReadOnlyList<ListItemRow> Items)
{
    public int? ParentId => Above.Count == 0 ? null : Above[^1].Id;
}
