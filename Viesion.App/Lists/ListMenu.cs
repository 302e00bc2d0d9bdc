using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Lists;

internal sealed class ListMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Configuration, 60, "Listes", "/configuration/listes", "list", Rights.Administers)];
}
