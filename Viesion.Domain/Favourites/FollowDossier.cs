using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Favourites;

/// <summary>
/// « Suivre » a dossier of the perimeter, or no more. Saying again what holds already changes nothing. Refused beyond
/// <see cref="Favourite.Most"/> dossiers (96 §10).
/// </summary>
public sealed record FollowDossier(int BeneficiaryId, bool Followed) : ICommand<Done>;

internal sealed class FollowDossierHandler(IFavourites favourites, IBeneficiaries beneficiaries, Perimeter perimeter, TimeProvider clock)
    : IHandler<FollowDossier, Done>
{
    public async Task<Result<Done>> Handle(FollowDossier command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || !Rights.SeesDossiers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is not { } dossier)
            return Refusal.NotFound;
        var known = await favourites.Find(me, dossier.Id, cancellationToken);
        if (known is null == !command.Followed)
            return Done.Value;
        if (known is not null)
            favourites.Remove(known);
        else if (await favourites.Count(me, cancellationToken) >= Favourite.Most)
            return FavouriteRefusals.TooMany;
        else
            favourites.Add(new Favourite(me, dossier.Id, clock.GetUtcNow()));
        return Done.Value;
    }
}
