namespace Viesion.App.Layout;

/// <summary>The entries of a feature in the menus of the band.</summary>
internal interface IFeatureMenu
{
    IEnumerable<MenuEntry> Entries { get; }
}
