using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Alerts;

internal sealed class AlertMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries => [new(MenuGroup.Infocentre, 10, "Alertes", "/alertes", "campaign", Rights.ReadsAlerts)];
}
