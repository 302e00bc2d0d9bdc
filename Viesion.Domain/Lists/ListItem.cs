using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>
/// One choice of a configurable list. Deactivated rather than deleted once used: it is no longer offered, and still read where it was
/// chosen.
/// </summary>
public sealed class ListItem
{
    public const int LabelMaxLength = 200;

    private ListItem() => Label = null!;

    public ListItem(ListKind kind, string label, int position, int? parentId = null)
        => (Kind, Label, Position, ParentId) = (kind, label, position, parentId);

    public int Id { get; private set; }

    public ListKind Kind { get; private set; }

    /// <summary>The item of the list above that holds this one (<see cref="ListKinds.Above"/>).</summary>
    public int? ParentId { get; private set; }

    public string Label { get; private set; }

    /// <summary>From 1, among the items of the same list and parent.</summary>
    public int Position { get; private set; }

    public bool Active { get; private set; } = true;

    public uint Version { get; private set; }

    /// <summary>A label as it is kept: on one line, without useless spaces.</summary>
    public static Result<string> Read(string? typed)
    {
        var label = string.Join(' ', UserText.Plain(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return label.Length == 0 ? ListRefusals.NoLabel : label.Length > LabelMaxLength ? ListRefusals.TooLong(label.Length) : label;
    }

    /// <summary>The label changes wherever the item is used.</summary>
    public void Rename(string label) => Label = label;

    public void MoveTo(int position) => Position = position;

    /// <summary>Whether it is offered for new entries.</summary>
    public void Offer(bool offered) => Active = offered;
}
