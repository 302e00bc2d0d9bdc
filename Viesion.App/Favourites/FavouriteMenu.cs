using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Favourites;

internal sealed class FavouriteMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Gestion, 15, "Dossiers suivis", "/dossiers-suivis", "star", Rights.SeesDossiers)];
}
