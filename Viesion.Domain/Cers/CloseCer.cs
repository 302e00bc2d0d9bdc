using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Ends a running CER on a day, included.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record CloseCer(int Id, uint Version, DateOnly On) : ICommand<Done>;

internal sealed class CloseCerHandler(CerChange change, Perimeter perimeter) : IHandler<CloseCer, Done>
{
    public Task<Result<Done>> Handle(CloseCer command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, cer => cer.Close(command.On, perimeter), cancellationToken);
}
