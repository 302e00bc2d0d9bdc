using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Beneficiaries;

internal sealed class BeneficiaryMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries => [new(MenuGroup.Gestion, 10, "Bénéficiaires", "/beneficiaires", "group", Rights.SeesDossiers)];
}
