using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Puts a wished sector before (or after) its neighbour.</summary>
public sealed record MoveDesiredSector(int Id, bool Up) : ICommand<Done>;

internal sealed class MoveDesiredSectorHandler(WishChange change, IWishes wishes) : IHandler<MoveDesiredSector, Done>
{
    public Task<Result<Done>> Handle(MoveDesiredSector command, CancellationToken cancellationToken)
        => change.Of(() => wishes.DossierOfSector(command.Id, cancellationToken), async beneficiary =>
        {
            var wished = await wishes.Sectors(beneficiary.Id, cancellationToken);
            var wish = wished.SingleOrDefault(one => one.Id == command.Id);
            return wish is null ? Refusal.NotFound
                : Ordering.Move(wished, wish, command.Up, (one, rank) => one.MoveTo(rank)) ? null : WishRefusals.AtTheEdge;
        }, cancellationToken);
}
