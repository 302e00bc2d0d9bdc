using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Cers;

internal sealed class CerMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Gestion, 60, "CER à traiter", "/contrats/a-traiter", "fact_check", profile => Rights.SeesDossiers(profile)
            && Rights.ExaminesCer(profile))];
}
