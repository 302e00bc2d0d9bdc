using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Caseloads;

/// <summary>« Sortie de la file active » (CAS-03, CAS-04): the référent de parcours keeps access through the last day.</summary>
/// <param name="OtherDayConfirmed">True when the person confirmed a day that is not the end of this month nor of the next.</param>
/// <param name="Version">The version the person saw.</param>
public sealed record ScheduleCaseloadExit(int AssignmentId, DateOnly LastDay, int? ReasonId, bool OtherDayConfirmed, uint Version)
    : ICommand<Done>;

internal sealed class ScheduleCaseloadExitHandler(ICaseloads caseloads, ICaseloadStaff staff, CaseloadNews news, Perimeter perimeter,
    TimeProvider clock) : IHandler<ScheduleCaseloadExit, Done>
{
    public async Task<Result<Done>> Handle(ScheduleCaseloadExit command, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (await caseloads.Assignment(command.AssignmentId, cancellationToken) is not { } assignment)
            return Refusal.NotFound;
        if (assignment.Version != command.Version)
            return Refusal.Conflict;
        if (assignment.Kind is not AssignmentKind.Pathway)
            return CaseloadRefusals.NotPathway;
        if (command.ReasonId is { } reason && reason != assignment.EndReasonId
            && !await staff.Offers(ListKind.AccompanimentEndReason, reason, cancellationToken))
            return CaseloadRefusals.NoReason;
        if (assignment.ScheduleExit(command.LastDay, command.ReasonId, perimeter, today) is { } refusal)
            return refusal;
        if (!command.OtherDayConfirmed && !ExitDays.From(today).Contains(command.LastDay))
            return CaseloadRefusals.OtherExitDay;
        news.Changed(assignment.BeneficiaryId, assignment.StaffMemberId);
        await news.Tell([assignment.StaffMemberId], assignment.BeneficiaryId,
            $"votre accompagnement prend fin le {command.LastDay:dd/MM/yyyy}.", cancellationToken);
        return Done.Value;
    }
}
