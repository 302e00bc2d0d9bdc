using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Genesis;

internal sealed class GenesisMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Configuration, 130, "Synchronisation Genesis", "/synchronisation", "sync", Rights.Administers)];
}
