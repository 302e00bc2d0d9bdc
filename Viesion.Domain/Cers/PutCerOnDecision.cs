using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>« Attente de décision »: the CER goes to the head or the coordinator.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record PutCerOnDecision(int Id, uint Version, string? Comment = null) : ICommand<Done>;

internal sealed class PutCerOnDecisionHandler(CerChange change, Perimeter perimeter, TimeProvider clock) : IHandler<PutCerOnDecision, Done>
{
    public Task<Result<Done>> Handle(PutCerOnDecision command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, cer => cer.AwaitDecision(perimeter, clock.GetUtcNow(), command.Comment),
            cancellationToken);
}
