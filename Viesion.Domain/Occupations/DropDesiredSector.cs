using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Takes a sector out of a person's wishes; the audit log keeps it.</summary>
public sealed record DropDesiredSector(int Id) : ICommand<Done>;

internal sealed class DropDesiredSectorHandler(WishChange change, IWishes wishes) : IHandler<DropDesiredSector, Done>
{
    public Task<Result<Done>> Handle(DropDesiredSector command, CancellationToken cancellationToken)
        => change.Of(() => wishes.DossierOfSector(command.Id, cancellationToken), async beneficiary =>
        {
            var wish = (await wishes.Sectors(beneficiary.Id, cancellationToken)).SingleOrDefault(one => one.Id == command.Id);
            if (wish is null)
                return Refusal.NotFound;
            wishes.Remove(wish);
            return null;
        }, cancellationToken);
}
