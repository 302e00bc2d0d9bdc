using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Does not validate; the référent and the author are told at once.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record RefuseCer(int Id, uint Version, CerDecision Decision) : ICommand<Done>;

internal sealed class RefuseCerHandler(CerChange change, Perimeter perimeter, TimeProvider clock) : IHandler<RefuseCer, Done>
{
    public Task<Result<Done>> Handle(RefuseCer command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, cer => cer.Refuse(command.Decision, perimeter, clock.GetUtcNow()), cancellationToken,
            isDecision: true);
}
