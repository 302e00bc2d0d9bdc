using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Home;

internal sealed class HomeMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuGroup.Infocentre, 20, "Tableau de bord", "/tableau-de-bord", "monitoring", Rights.SeesDossiers),
        new(MenuGroup.Configuration, 110, "Info et documentation", "/configuration/informations", "campaign", Rights.Administers),
    ];
}
