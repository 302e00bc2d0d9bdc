using Viesion.App.Caseloads;
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
        yield return new NavGroup("Outils", [.. Outils(profile)]);
        yield return new NavGroup("Configuration", [.. Configuration(profile)]);
    }

    private static IEnumerable<NavItem> Gestion(Profile profile)
    {
        if (!Rights.SeesDossiers(profile))
            yield break;
        yield return new NavItem("Bénéficiaires", "/beneficiaires", "group");
        yield return new NavItem(ActiveCaseloadTexts.Menu(profile), "/file-active", "folder_open");
        yield return new NavItem("Agenda", "/agenda", "calendar_month");
        if (Rights.BooksAppointments(profile))
            yield return new NavItem("Mes rendez-vous", "/rendez-vous", "event");
        yield return new NavItem("Recalage", "/recalage", "swap_horiz");
        if (Rights.ExaminesCer(profile))
            yield return new NavItem("CER à traiter", "/contrats/a-traiter", "fact_check");
        if (Rights.ManagesCaseloads(profile))
            yield return new NavItem("Demandes de fin", "/referents/demandes-de-fin", "event_busy");
        if (Rights.HandlesFormalNotices(profile))
            yield return new NavItem("Mises en demeure", "/mises-en-demeure", "gavel");
    }

    private static IEnumerable<NavItem> Infocentre(Profile profile)
    {
        if (Rights.ReadsAlerts(profile))
            yield return new NavItem("Alertes", "/alertes", "campaign");
        if (Rights.SeesDossiers(profile))
            yield return new NavItem("Tableau de bord", "/tableau-de-bord", "monitoring");
        if (Rights.ReadsReports(profile))
            yield return new NavItem("Rapports", "/rapports", "bar_chart");
        if (Rights.Steers(profile))
            yield return new NavItem("Pilotage", "/pilotage", "monitoring");
    }

    private static IEnumerable<NavItem> Outils(Profile profile)
    {
        if (Rights.SeesDossiers(profile))
            yield return new NavItem("Recherches enregistrées", "/recherches", "bookmark");
        if (Rights.BooksAppointments(profile))
            yield return new NavItem("Partage de l’agenda", "/agenda/partage", "calendar_month");
    }

    private static IEnumerable<NavItem> Configuration(Profile profile)
    {
        if (!Rights.Administers(profile))
            yield break;
        yield return new NavItem("Collaborateurs", "/configuration/collaborateurs", "groups");
        yield return new NavItem("Structures", "/configuration/structures", "business");
        yield return new NavItem("Territoires", "/configuration/territoires", "map");
        yield return new NavItem("Caractéristiques", "/configuration/caracteristiques", "checklist");
        yield return new NavItem("Questionnaires de bilan", "/configuration/bilans", "fact_check");
        yield return new NavItem("Listes", "/configuration/listes", "list");
        yield return new NavItem("Types de rendez-vous", "/configuration/natures", "event");
        yield return new NavItem("Lieux de rendez-vous", "/configuration/lieux", "location_on");
        yield return new NavItem("Modèles de courrier", "/configuration/modeles", "description");
        yield return new NavItem("Métiers (ROME)", "/configuration/rome", "work");
        yield return new NavItem("Info et documentation", "/configuration/informations", "campaign");
        yield return new NavItem("Boîte d’envoi", "/configuration/boite-envoi", "mail");
        yield return new NavItem("Synchronisation Genesis", "/synchronisation", "sync");
    }
}
