using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Takes a métier out of a person's wishes; the audit log keeps it.</summary>
public sealed record DropDesiredOccupation(int Id) : ICommand<Done>;

internal sealed class DropDesiredOccupationHandler(WishChange change, IWishes wishes) : IHandler<DropDesiredOccupation, Done>
{
    public Task<Result<Done>> Handle(DropDesiredOccupation command, CancellationToken cancellationToken)
        => change.Of(() => wishes.DossierOfOccupation(command.Id, cancellationToken), async beneficiary =>
        {
            var wish = (await wishes.Occupations(beneficiary.Id, cancellationToken)).SingleOrDefault(one => one.Id == command.Id);
            if (wish is null)
                return Refusal.NotFound;
            wishes.Remove(wish);
            return null;
        }, cancellationToken);
}
