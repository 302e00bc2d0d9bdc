namespace Viesion.App.Layout;

/// <summary>
/// The menus that the current user may use, and only those: what a profile may not use is not shown (ACC-05).
/// Registered as scoped.
/// </summary>
public interface INavigationMenu
{
    IReadOnlyList<NavGroup> Groups { get; }
}
