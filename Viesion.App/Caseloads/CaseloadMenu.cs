using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Caseloads;

internal sealed class CaseloadMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuGroup.Gestion, 20, ActiveCaseloadTexts.Menu, "/file-active", "folder_open", Rights.SeesDossiers),
        new(MenuGroup.Gestion, 50, "Recalage", "/recalage", "swap_horiz", Rights.SeesDossiers),
        new(MenuGroup.Gestion, 70, "Demandes de fin", "/referents/demandes-de-fin", "event_busy", profile => Rights.SeesDossiers(profile)
            && Rights.ManagesCaseloads(profile)),
    ];
}
