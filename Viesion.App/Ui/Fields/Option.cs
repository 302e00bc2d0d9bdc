namespace Viesion.App.Ui.Fields;

/// <summary>One choice of a select, a radio group or a lookup.</summary>
/// <param name="Group">Heading under which a select gathers it.</param>
/// <param name="Detail">Second line, in small.</param>
public sealed record Option<T>(T Value, string Text, string? Group = null, string? Detail = null, bool Disabled = false);
