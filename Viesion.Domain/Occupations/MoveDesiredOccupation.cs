using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Puts a wished métier before (or after) its neighbour.</summary>
public sealed record MoveDesiredOccupation(int Id, bool Up) : ICommand<Done>;

internal sealed class MoveDesiredOccupationHandler(WishChange change, IWishes wishes) : IHandler<MoveDesiredOccupation, Done>
{
    public Task<Result<Done>> Handle(MoveDesiredOccupation command, CancellationToken cancellationToken)
        => change.Of(() => wishes.DossierOfOccupation(command.Id, cancellationToken), async beneficiary =>
        {
            var wished = await wishes.Occupations(beneficiary.Id, cancellationToken);
            var wish = wished.SingleOrDefault(one => one.Id == command.Id);
            return wish is null ? Refusal.NotFound
                : Ordering.Move(wished, wish, command.Up, (one, rank) => one.MoveTo(rank)) ? null : WishRefusals.AtTheEdge;
        }, cancellationToken);
}
