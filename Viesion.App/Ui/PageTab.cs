namespace Viesion.App.Ui;

/// <summary>One tab: a link to a page (so that it can be bookmarked), with an optional count.</summary>
/// <param name="Exact">True when the tab is current only at exactly this address.</param>
public sealed record PageTab(string Title, string Href, int? Count = null, bool Exact = true);
