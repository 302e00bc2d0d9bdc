namespace Viesion.Infrastructure.Lists;

/// <summary>An item for its administrator.</summary>
/// <param name="Uses">How many times it, or what it holds, is chosen in all dossiers.</param>
/// <param name="Items">How many items of the list below it holds.</param>
public sealed record ListItemRow(int Id, string Label, bool Active, long RowVersion, long Uses, long Items)
{
    public uint Version() => (uint)RowVersion;
}
