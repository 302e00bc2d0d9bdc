using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>« Étude approfondie en commission ».</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record SendCerToCommission(int Id, uint Version, string? Comment = null) : ICommand<Done>;

internal sealed class SendCerToCommissionHandler(CerChange change, Perimeter perimeter, TimeProvider clock)
    : IHandler<SendCerToCommission, Done>
{
    public Task<Result<Done>> Handle(SendCerToCommission command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, cer => cer.SendToCommission(perimeter, clock.GetUtcNow(), command.Comment),
            cancellationToken);
}
