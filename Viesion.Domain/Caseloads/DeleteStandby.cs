using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>Takes a veille out of the dossier; the audit log alone remembers it.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record DeleteStandby(int StandbyId, uint Version) : ICommand<Done>;

internal sealed class DeleteStandbyHandler(StandbyChange change, Perimeter perimeter) : IHandler<DeleteStandby, Done>
{
    public Task<Result<Done>> Handle(DeleteStandby command, CancellationToken cancellationToken)
        => change.Of(command.StandbyId, command.Version, (enrolment, standby) => enrolment.DeleteStandby(standby, perimeter),
            cancellationToken);
}
