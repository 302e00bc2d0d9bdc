using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>The référents of a dossier with what may be done: eight statements whatever the dossier holds.</summary>
public sealed class ReferentReads(ViesionDbContext db, AssignmentReads assignments, EndRequestReads requests, EndReasonReads reasons,
    Perimeter perimeter, TimeProvider clock)
{
    /// <summary>Null outside the perimeter.</summary>
    public async Task<DossierReferents?> Of(int beneficiaryId)
    {
        if (await reasons.Of(beneficiaryId) is not { } detected)
            return null;
        var today = clock.Today();
        // The aggregates themselves say what the profile may do; both reads come in the same order.
        var known = await db.Assignments.AsNoTracking().Where(a => a.BeneficiaryId == beneficiaryId).OrderByDescending(a => a.Start)
            .ThenByDescending(a => a.Id).ToListAsync();
        var shown = await assignments.Of(beneficiaryId);
        return new DossierReferents(beneficiaryId, [.. known.Zip(shown, (assignment, referent) => new AssignmentLine(
                assignment.Id, assignment.Version, referent, assignment.StateOn(today),
                assignment.May(AssignmentTrigger.ScheduleExit, perimeter, today), MayCancel(assignment, known, today)))],
            await requests.LastOf(beneficiaryId), detected, !await db.GenesisAbsences.AnyAsync(a => a.BeneficiaryId == beneficiaryId),
            await Reminders(beneficiaryId, today),
            await db.ListItems.Where(item => item.Kind == ListKind.AccompanimentEndReason && item.Active).OrderBy(item => item.Position)
            .Select(item => new CaseloadChoice(item.Id, item.Label, null)).ToListAsync());
    }

    private bool MayCancel(ReferentAssignment assignment, List<ReferentAssignment> all, DateOnly today)
        => assignment.May(AssignmentTrigger.CancelExit, perimeter, today)
            && !all.Exists(other => other != assignment && other.Kind is AssignmentKind.Pathway
            && (other.End is null || other.End > assignment.End));

    private async Task<List<ExitReminder>> Reminders(int beneficiaryId, DateOnly today)
    {
        var open = await db.Cers.Where(c => c.BeneficiaryId == beneficiaryId && c.State != CerState.Refused
            && (c.State != CerState.Validated || c.End == null || c.End >= today))
            .OrderBy(c => c.Start).Select(c => new ExitReminder(c.Id, c.Number, c.State, c.End)).ToListAsync();
        if (await db.CerDrafts.AnyAsync(d => d.BeneficiaryId == beneficiaryId && d.CerId == null))
            open.Insert(0, new ExitReminder(null, null, null, null));
        return open;
    }
}
