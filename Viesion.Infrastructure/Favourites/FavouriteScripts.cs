using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Favourites;

internal sealed class FavouriteScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<FavouriteScripts>("Favourites.sql", order: 165)];
}
