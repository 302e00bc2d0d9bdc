using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.App.Layout;

/// <summary>The menus of the signed-in profile: what features put there, and of it only what the profile may use (ACC-05).</summary>
internal sealed class NavigationMenu(IOperations operations) : INavigationMenu
{
    private IReadOnlyList<NavGroup>? groups;

    /// <summary>The entries of every feature, menu by menu, in their order.</summary>
    public static IReadOnlyList<MenuEntry> All { get; } = [
        .. Features.All<IFeatureMenu>().SelectMany(feature => feature.Entries).OrderBy(entry => entry.Group).ThenBy(entry => entry.Order)];

    public IReadOnlyList<NavGroup> Groups => groups ??= Of(operations.Perimeter.Profile);

    private static IReadOnlyList<NavGroup> Of(Profile profile) => [.. All.Where(entry => entry.IsFor(profile)).GroupBy(entry => entry.Group)
        .Select(group => new NavGroup(
            group.Key.ToString(), [.. group.Select(entry => new NavItem(entry.Title(profile), entry.Href, entry.Icon))]))];
}
