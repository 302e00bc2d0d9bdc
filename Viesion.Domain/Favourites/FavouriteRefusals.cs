using Viesion.Domain.Common;

namespace Viesion.Domain.Favourites;

public static class FavouriteRefusals
{
    public static readonly Refusal TooMany = new("trop-de-dossiers-suivis",
        $"Vous suivez déjà {Favourite.Most} dossiers. Retirez-en de « Dossiers suivis », puis recommencez.");
}
