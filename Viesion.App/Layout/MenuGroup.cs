namespace Viesion.App.Layout;

/// <summary>The menus of the band, in their order; each is called by its name.</summary>
public enum MenuGroup
{
    Gestion,
    Infocentre,
    Outils,
    Configuration,
}
