namespace Viesion.App.Ui.Menus;

/// <summary>
/// Where the menus of a circuit meet the one place that shows them (<c>MenuHost</c>, in the layout).
/// A menu exists only while it is open: fifty rows cost fifty buttons, not fifty menus.
/// </summary>
public sealed class MenuDesk
{
    private Func<MenuRequest, Task>? host;

    /// <summary>Shows a menu in place of the one that is open, if any.</summary>
    public Task Open(MenuRequest request) => host?.Invoke(request) ?? Task.CompletedTask;

    internal void ServedBy(Func<MenuRequest, Task>? shows) => host = shows;
}
