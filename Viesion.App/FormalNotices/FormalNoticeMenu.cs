using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.FormalNotices;

internal sealed class FormalNoticeMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Gestion, 80, "Mises en demeure", "/mises-en-demeure", "gavel", profile => Rights.SeesDossiers(profile)
            && Rights.HandlesFormalNotices(profile))];
}
