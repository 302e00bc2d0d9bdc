namespace Viesion.App.Layout;

/// <summary>One menu of the band: Gestion, Infocentre, Outils, Configuration.</summary>
public sealed record NavGroup(string Title, IReadOnlyList<NavItem> Items);
