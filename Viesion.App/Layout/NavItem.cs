namespace Viesion.App.Layout;

/// <summary>One entry of a menu of the band.</summary>
/// <param name="Icon">Symbol of wwwroot/icons.svg.</param>
public sealed record NavItem(string Title, string Href, string Icon);
