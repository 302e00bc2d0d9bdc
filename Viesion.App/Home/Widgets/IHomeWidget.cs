namespace Viesion.App.Home.Widgets;

/// <summary>
/// A component that stands on the home. Every one of this assembly is in the catalogue: a feature adds a widget by adding its file.
/// </summary>
public interface IHomeWidget
{
    /// <summary>What the gallery says of it, and how it is placed.</summary>
    static abstract HomeWidget Definition { get; }
}
