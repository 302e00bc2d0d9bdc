using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Genesis;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// « Recalage » (CAS-08): the gaps between the last sync and Viesion, found in one statement (Realignment.sql), then what a page of them
/// shows.
/// </summary>
[PlannedEachTime]
public sealed class RealignmentReads(ViesionDbContext db, Perimeter perimeter)
{
    public const int PageSize = 50;

    public async Task<RealignmentView> Page(RealignmentFilter filter)
    {
        var found = await db.Database.SqlQuery<FoundGap>($"""
            SELECT not_poured AS "NotPoured", not_in_caseload AS "NotInCaseload", other_referent AS "OtherReferent",
                kind AS "Kind", beneficiary_id AS "BeneficiaryId", assignment_id AS "AssignmentId",
                    genesis_referent_id AS "GenesisReferentId"
            FROM viesion.realignment_page({filter.Kind?.ToString()}, {filter.ReferentId}, {filter.OrganisationId}, {filter.From},
                {PageSize})
            """).ToListAsync();
        var counts = new Dictionary<GapKind, long>
        {
            [GapKind.NotPoured] = found[0].NotPoured,
            [GapKind.NotInCaseload] = found[0].NotInCaseload,
            [GapKind.OtherReferent] = found[0].OtherReferent,
        };
        var fileOn = await db.GenesisRuns.Where(run => run.State == GenesisRunState.Applied).OrderByDescending(run => run.Id)
            .Select(run => (DateOnly?)run.FileOn).FirstOrDefaultAsync();
        return new RealignmentView(fileOn, counts, found[0].Kind is null ? [] : await Rows(found),
            await db.ListItems.Where(item => item.Kind == ListKind.AccompanimentEndReason && item.Active)
            .OrderBy(item => item.Position).Select(item => new CaseloadChoice(item.Id, item.Label, null)).ToListAsync());
    }

    private async Task<List<RealignmentRow>> Rows(List<FoundGap> found)
    {
        var assignments = found.Select(gap => gap.AssignmentId!.Value).ToArray();
        var shown = await (
            from a in db.Assignments.AsNoTracking()
            where assignments.Contains(a.Id)
            join b in db.Beneficiaries.AsNoTracking() on a.BeneficiaryId equals b.Id
            join s in db.StaffMembers on a.StaffMemberId equals s.Id
            from g in db.GenesisReferents.AsNoTracking().Where(g => g.BeneficiaryId == b.Id).DefaultIfEmpty()
            from named in db.StaffMembers.Where(named => named.Id == g.StaffMemberId).DefaultIfEmpty()
            select new
            {
                Assignment = a,
                b.FileNumber,
                b.LastName,
                b.FirstName,
                Viesion = new RealignmentSide(s.FirstName + " " + s.LastName, db.Organisations.Where(o => o.Id == a.OrganisationId)
                    .Select(o => o.Name).FirstOrDefault(), a.Start, a.End),
                Genesis = g == null ? null : new RealignmentSide(named.FirstName + " " + named.LastName,
                    db.Organisations.Where(o => o.Id == named.OrganisationId).Select(o => o.Name).FirstOrDefault(), g.Start, null),
                RefreshedOn = db.RefreshedOn(b.Id),
                EndRequested = db.EndRequests.Any(r => r.BeneficiaryId == b.Id && r.State == EndRequestState.Requested),
            }).ToDictionaryAsync(row => row.Assignment.Id);
        return [.. found.Where(gap => shown.ContainsKey(gap.AssignmentId!.Value)).Select(gap =>
        {
            var (row, kind) = (shown[gap.AssignmentId!.Value], Enum.Parse<GapKind>(gap.Kind!));
            return new RealignmentRow(kind, row.Assignment.BeneficiaryId, row.FileNumber, row.LastName, row.FirstName, row.Assignment.Id,
                row.Assignment.Version,
                row.Viesion, kind is GapKind.NotPoured ? null : row.Genesis, row.RefreshedOn, row.EndRequested,
                [.. Settlements(kind, row.Assignment, row.EndRequested)]);
        })];
    }

    private IEnumerable<GapSettlement> Settlements(GapKind kind, ReferentAssignment assignment, bool endRequested) => kind switch
    {
        GapKind.NotPoured => new[]
        {
            GapSettlement.ScheduleExit,
            GapSettlement.RequestEnd
        }.Where(settlement => settlement is GapSettlement.ScheduleExit
            ? assignment.MayBeEndedBy(perimeter) : !endRequested && Rights.EditsDossier(perimeter.Profile)),
        GapKind.NotInCaseload => Rights.ManagesCaseloads(perimeter.Profile) ? [GapSettlement.PutBack] : [],
        _ => Rights.ManagesCaseloads(perimeter.Profile) ? [GapSettlement.TakeGenesisReferent] : [],
    };
}
