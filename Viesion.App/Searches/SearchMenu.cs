using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Searches;

internal sealed class SearchMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Outils, 10, "Recherches enregistrées", "/recherches", "bookmark", Rights.SeesDossiers)];
}
