namespace Viesion.App.Ui;

/// <summary>One tab: a link to a page (so that it can be bookmarked), with an optional count.</summary>
/// <param name="Exact">True when the tab is current only at exactly this address.</param>
/// <param name="Current">Said by the page where tabs differ by what follows « ? » alone, which the address does not tell.</param>
public sealed record PageTab(string Title, string Href, int? Count = null, bool Exact = true, bool? Current = null);
