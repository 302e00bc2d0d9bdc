using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Hands a proposition to the territory; the référent can't take it back.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record SubmitCer(int Id, uint Version) : ICommand<Done>;

internal sealed class SubmitCerHandler(CerChange change, Perimeter perimeter, TimeProvider clock) : IHandler<SubmitCer, Done>
{
    public Task<Result<Done>> Handle(SubmitCer command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, cer => cer.Submit(perimeter, clock.GetUtcNow()), cancellationToken);
}
