using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Takes a CER back to the state it came from; the référent and the author are told.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record ReturnCer(int Id, uint Version, CerState To, string? Comment = null) : ICommand<Done>;

internal sealed class ReturnCerHandler(CerChange change, Perimeter perimeter, TimeProvider clock) : IHandler<ReturnCer, Done>
{
    public Task<Result<Done>> Handle(ReturnCer command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, cer => cer.ReturnTo(command.To, perimeter, clock.GetUtcNow(), command.Comment),
            cancellationToken, isDecision: true);
}
