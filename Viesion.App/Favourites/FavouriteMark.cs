using Viesion.App.Beneficiaries;

namespace Viesion.App.Favourites;

internal sealed class FavouriteMark : IFeatureDossierMark
{
    public int Order => 10;

    public Type Component => typeof(FollowButton);
}
