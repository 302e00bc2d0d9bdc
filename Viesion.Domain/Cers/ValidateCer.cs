using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Validates; the référent and the author are told at once.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record ValidateCer(int Id, uint Version, CerDecision Decision) : ICommand<Done>;

internal sealed class ValidateCerHandler(CerChange change, Perimeter perimeter, TimeProvider clock) : IHandler<ValidateCer, Done>
{
    public Task<Result<Done>> Handle(ValidateCer command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, cer => cer.Validate(command.Decision, perimeter, clock.GetUtcNow()), cancellationToken,
            isDecision: true);
}
