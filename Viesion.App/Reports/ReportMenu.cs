using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Reports;

internal sealed class ReportMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuGroup.Infocentre, 30, "Rapports", "/rapports", "bar_chart", Rights.ReadsReports),
        new(MenuGroup.Infocentre, 40, "Pilotage", "/pilotage", "monitoring", Rights.Steers),
    ];
}
