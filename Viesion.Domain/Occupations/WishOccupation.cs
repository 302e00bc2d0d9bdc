using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Adds a métier at the end of a person's wishes.</summary>
/// <param name="TitleId">The appellation that the person named, if any.</param>
public sealed record WishOccupation(int BeneficiaryId, int? OccupationId, int? TitleId, DateOnly? Since) : ICommand<Done>;

internal sealed class WishOccupationHandler(WishChange change, IWishes wishes, Perimeter perimeter, TimeProvider clock)
    : IHandler<WishOccupation, Done>
{
    public Task<Result<Done>> Handle(WishOccupation command, CancellationToken cancellationToken)
        => change.Of(() => Task.FromResult<int?>(command.BeneficiaryId), async beneficiary =>
        {
            if (command.OccupationId is not { } occupation)
                return WishRefusals.NoOccupation;
            if (WishRefusals.OfDate(command.Since, beneficiary.BirthDate, clock.Today()) is { } date)
                return date;
            var wished = await wishes.Occupations(beneficiary.Id, cancellationToken);
            if (wished.Count >= WishRefusals.AtMost)
                return WishRefusals.TooManyOccupations;
            if (wished.Any(wish => wish.OccupationId == occupation && wish.TitleId == command.TitleId))
                return WishRefusals.OccupationThere;
            if (!await wishes.Offers(occupation, command.TitleId, cancellationToken))
                return WishRefusals.OccupationGone;
            var last = wished.Select(wish => wish.Rank).DefaultIfEmpty().Max();
            wishes.Add(new DesiredOccupation(
                beneficiary.Id, occupation, command.TitleId, command.Since!.Value, last + 1, perimeter.StaffMemberId));
            return null;
        }, cancellationToken);
}
