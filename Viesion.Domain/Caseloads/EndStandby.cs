using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>Ends the running veille on a day that is not in the future: back to « entrée », with a trace.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record EndStandby(int StandbyId, DateOnly End, uint Version) : ICommand<Done>;

internal sealed class EndStandbyHandler(StandbyChange change, Perimeter perimeter, TimeProvider clock) : IHandler<EndStandby, Done>
{
    public Task<Result<Done>> Handle(EndStandby command, CancellationToken cancellationToken)
        => change.Of(command.StandbyId, command.Version, (enrolment, standby) => enrolment.EndStandby(
            standby, command.End, perimeter, clock.Today()), cancellationToken);
}
