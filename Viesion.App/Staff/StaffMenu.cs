using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Staff;

internal sealed class StaffMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuGroup.Configuration, 10, "Collaborateurs", "/configuration/collaborateurs", "groups", Rights.Administers),
        new(MenuGroup.Configuration, 20, "Structures", "/configuration/structures", "business", Rights.Administers),
        new(MenuGroup.Configuration, 30, "Territoires", "/configuration/territoires", "map", Rights.Administers),
    ];
}
