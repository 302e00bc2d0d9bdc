using Viesion.App.Layout;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.App.Access;

/// <summary>The menus of the signed-in profile: only what exists and what it may use (ACC-05).</summary>
internal sealed class NavigationMenu(IOperations operations) : INavigationMenu
{
    private IReadOnlyList<NavGroup>? groups;

    public IReadOnlyList<NavGroup> Groups => groups ??= [.. All(operations.Perimeter.Profile).Where(group => group.Items.Count > 0)];

    private static IEnumerable<NavGroup> All(Profile profile)
    {
        yield return new NavGroup("Gestion", [.. Gestion(profile)]);
        yield return new NavGroup("Infocentre", [.. Infocentre(profile)]);
        yield return new NavGroup("Configuration", [.. Configuration(profile)]);
    }

    private static IEnumerable<NavItem> Gestion(Profile profile)
    {
        if (!Rights.SeesDossiers(profile))
            yield break;
        yield return new NavItem("Bénéficiaires", "/beneficiaires", "group");
        if (Rights.ExaminesCer(profile))
            yield return new NavItem("CER à traiter", "/contrats/a-traiter", "fact_check");
    }

    private static IEnumerable<NavItem> Infocentre(Profile profile)
    {
        if (Rights.ReadsAlerts(profile))
            yield return new NavItem("Alertes", "/alertes", "campaign");
        if (Rights.ReadsReports(profile))
            yield return new NavItem("Rapports", "/rapports", "bar_chart");
    }

    private static IEnumerable<NavItem> Configuration(Profile profile)
    {
        if (Rights.Administers(profile))
            yield return new NavItem("Synchronisation Genesis", "/synchronisation", "sync");
    }
}
