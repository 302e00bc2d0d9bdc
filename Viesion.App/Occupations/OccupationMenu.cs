using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Occupations;

internal sealed class OccupationMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Configuration, 100, "Métiers (ROME)", "/configuration/rome", "work", Rights.Administers)];
}
