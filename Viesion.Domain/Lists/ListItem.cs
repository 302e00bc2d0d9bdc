namespace Viesion.Domain.Lists;

/// <summary>One choice of a configurable list. Deactivated rather than deleted once used.</summary>
public sealed class ListItem
{
    public const int LabelMaxLength = 200;

    private ListItem() => Label = null!;

    public ListItem(ListKind kind, string label, int position) => (Kind, Label, Position) = (kind, label, position);

    public int Id { get; private set; }

    public ListKind Kind { get; private set; }

    public string Label { get; private set; }

    public int Position { get; private set; }

    public bool Active { get; private set; } = true;
}
