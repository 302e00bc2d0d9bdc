using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>Gives a référent d'étape another last day, included.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record EndStepReferent(int AssignmentId, DateOnly LastDay, uint Version) : ICommand<Done>;

internal sealed class EndStepReferentHandler(ICaseloads caseloads, CaseloadNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<EndStepReferent, Done>
{
    public async Task<Result<Done>> Handle(EndStepReferent command, CancellationToken cancellationToken)
    {
        if (await caseloads.Assignment(command.AssignmentId, cancellationToken) is not { } assignment)
            return Refusal.NotFound;
        if (assignment.Version != command.Version)
            return Refusal.Conflict;
        if (assignment.Kind is not AssignmentKind.Step)
            return CaseloadRefusals.NotStep;
        if (assignment.ScheduleExit(command.LastDay, null, perimeter, clock.Today()) is { } refusal)
            return refusal;
        news.Changed(assignment.BeneficiaryId, assignment.StaffMemberId);
        await news.Tell([assignment.StaffMemberId], assignment.BeneficiaryId,
            $"vous en êtes référent d’étape jusqu’au {command.LastDay:dd/MM/yyyy}.", cancellationToken);
        return Done.Value;
    }
}
