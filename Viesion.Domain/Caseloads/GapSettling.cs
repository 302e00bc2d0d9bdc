using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// Settles one gap by the command that does the same from the dossier, once sure that the gap is still there. What a command would refuse
/// after having begun is asked before: in a batch, nothing of a refused one may stay.
/// </summary>
public sealed class GapSettling(
    IHandler<ScheduleCaseloadExit, Done> exit, IHandler<RequestAccompanimentEnd, Done> end, IHandler<CancelCaseloadExit, Done> back,
    IHandler<ChangePathwayReferent, Done> change,
    ICaseloads caseloads, IGenesisReferents genesis, TimeProvider clock)
{
    /// <summary>Null when the gap is settled.</summary>
    public async Task<Refusal?> Settle(GapChoice gap, SettleGaps batch, CancellationToken cancellationToken)
    {
        if (await caseloads.Assignment(gap.AssignmentId, cancellationToken) is not { } assignment
            || assignment.BeneficiaryId != gap.BeneficiaryId)
            return Refusal.NotFound;
        if (assignment.Version != gap.Version)
            return Refusal.Conflict;
        var word = await genesis.Of(gap.BeneficiaryId, cancellationToken);
        return gap.Settlement switch
        {
            GapSettlement.ScheduleExit when !word.Poured =>
                (await exit.Handle(new(assignment.Id, batch.LastDay!.Value, batch.ReasonId, batch.OtherDayConfirmed, gap.Version),
                cancellationToken)).Refusal,
            GapSettlement.RequestEnd when !word.Poured =>
                (await end.Handle(new(gap.BeneficiaryId, batch.ReasonId!.Value, batch.Comment), cancellationToken)).Refusal,
            GapSettlement.PutBack when word.Poured && word.StaffMemberId == assignment.StaffMemberId =>
                await PutBack(assignment, cancellationToken),
            GapSettlement.TakeGenesisReferent when word is { Poured: true, StaffMemberId: { } named }
                && named != assignment.StaffMemberId => await Take(named, assignment, cancellationToken),
            _ => GapRefusals.Gone,
        };
    }

    private async Task<Refusal?> PutBack(ReferentAssignment assignment, CancellationToken cancellationToken)
    {
        var others = await caseloads.AssignmentsOf(assignment.BeneficiaryId, cancellationToken);
        return others.Any(other => other != assignment && other.Kind is AssignmentKind.Pathway
            && (other.End is null || other.End > assignment.End)) ? CaseloadRefusals.SomebodyElseSince
            : (await back.Handle(new(assignment.Id, assignment.Version), cancellationToken)).Refusal;
    }

    // From today; from tomorrow when the one whom Genesis does not know began today: an accompaniment lasts a day at least.
    private async Task<Refusal?> Take(int referent, ReferentAssignment present, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return (await change.Handle(new(present.BeneficiaryId, referent, present.Start < today ? today : today.AddDays(1)),
            cancellationToken)).Refusal;
    }
}
