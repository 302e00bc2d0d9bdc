using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Caseloads;

/// <summary>Corrects what was said of a veille: dates, reason, comment.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record ChangeStandby(int StandbyId, DateOnly Start, DateOnly? ExpectedEnd, int ReasonId, string? Comment, uint Version)
    : ICommand<Done>;

internal sealed class ChangeStandbyHandler(StandbyChange change, ICaseloadStaff staff, Perimeter perimeter, TimeProvider clock)
    : IHandler<ChangeStandby, Done>
{
    public async Task<Result<Done>> Handle(ChangeStandby command, CancellationToken cancellationToken)
    {
        var offered = await staff.Offers(ListKind.StandbyReason, command.ReasonId, cancellationToken);
        // A reason that the list no longer offers stays where it is already.
        return await change.Of(command.StandbyId, command.Version, (enrolment, standby) => !offered && command.ReasonId != standby.ReasonId
            ? CaseloadRefusals.NoReason
            : enrolment.ChangeStandby(standby, new StandbyContent(command.Start, command.ExpectedEnd, command.ReasonId, command.Comment),
            perimeter, clock.Today()), cancellationToken);
    }
}
