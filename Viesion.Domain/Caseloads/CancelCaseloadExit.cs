using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>Takes away the end of an accompaniment, to come or over: the référent de parcours is back (CAS-03).</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record CancelCaseloadExit(int AssignmentId, uint Version) : ICommand<Done>;

internal sealed class CancelCaseloadExitHandler(ICaseloads caseloads, CaseloadNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<CancelCaseloadExit, Done>
{
    public async Task<Result<Done>> Handle(CancelCaseloadExit command, CancellationToken cancellationToken)
    {
        if (await caseloads.Assignment(command.AssignmentId, cancellationToken) is not { } assignment)
            return Refusal.NotFound;
        if (assignment.Version != command.Version)
            return Refusal.Conflict;
        var since = assignment.End;
        if (assignment.CancelExit(perimeter, clock.Today()) is { } refusal)
            return refusal;
        var others = await caseloads.AssignmentsOf(assignment.BeneficiaryId, cancellationToken);
        if (others.Any(other => other != assignment && other.Kind is AssignmentKind.Pathway && (other.End is null || other.End > since)))
            return CaseloadRefusals.SomebodyElseSince;
        news.Changed(assignment.BeneficiaryId, assignment.StaffMemberId);
        await news.Tell([assignment.StaffMemberId], assignment.BeneficiaryId, "la sortie de votre file active est annulée.",
            cancellationToken);
        return Done.Value;
    }
}
