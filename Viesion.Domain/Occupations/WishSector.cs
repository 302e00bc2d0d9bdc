using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Adds a sector of activity at the end of a person's wishes.</summary>
public sealed record WishSector(int BeneficiaryId, int? SectorId, DateOnly? Since) : ICommand<Done>;

internal sealed class WishSectorHandler(WishChange change, IWishes wishes, Perimeter perimeter, TimeProvider clock)
    : IHandler<WishSector, Done>
{
    public Task<Result<Done>> Handle(WishSector command, CancellationToken cancellationToken)
        => change.Of(() => Task.FromResult<int?>(command.BeneficiaryId), async beneficiary =>
        {
            if (command.SectorId is not { } sector || !await wishes.IsSector(sector, cancellationToken))
                return WishRefusals.NoSector;
            if (WishRefusals.OfDate(command.Since, beneficiary.BirthDate, clock.Today()) is { } date)
                return date;
            var wished = await wishes.Sectors(beneficiary.Id, cancellationToken);
            if (wished.Count >= WishRefusals.AtMost)
                return WishRefusals.TooManySectors;
            if (wished.Any(wish => wish.SectorId == sector))
                return WishRefusals.SectorThere;
            var last = wished.Select(wish => wish.Rank).DefaultIfEmpty().Max();
            wishes.Add(new DesiredSector(beneficiary.Id, sector, command.Since!.Value, last + 1, perimeter.StaffMemberId));
            return null;
        }, cancellationToken);
}
