using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>
/// « Ma file active » (CAS-07): counts, load over a year and lists, each one statement whatever the number of dossiers
/// (ActiveCaseloads.sql).
/// </summary>
[PlannedEachTime]
public sealed class ActiveCaseloadReads(ViesionDbContext db, CaseloadSettings settings, Perimeter perimeter, IAudit audit,
    TimeProvider clock)
{
    private const int Months = 12;

    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    /// <summary>Null for a référent who is not of the perimeter: the attempt leaves a trace.</summary>
    public async Task<CaseloadView?> View(CaseloadQuery query)
    {
        var referent = perimeter.HasCaseload ? null : query.ReferentId;
        if (perimeter.HasCaseload && query.ReferentId is { } asked && asked != perimeter.StaffMemberId)
            return Unknown(asked);
        var caseloads = await Caseloads(query.Since, referent);
        string? name = null;
        if (referent is { } id && (name = await Name(id, caseloads.Count > 0)) is null)
            return Unknown(id);

        var kept = caseloads.Where(c => query.OrganisationId is null || c.OrganisationId == query.OrganisationId).ToList();
        var rows = perimeter.HasCaseload || referent is not null ? [] : Grouped(kept, query.By);
        return new CaseloadView(name, kept.Select(c => c.Counts).Aggregate(CaseloadCounts.None, (sum, one) => sum + one),
            await Trend(referent, query.OrganisationId),
            rows.Count == 0 ? [] : [.. caseloads.Where(c => c.OrganisationId is not null).DistinctBy(c => c.OrganisationId)
                .Select(c => new CaseloadChoice(c.OrganisationId!.Value, c.Organisation!, null)).OrderBy(choice => choice.Name, French)],
            query.List is null ? [.. Sorted(rows, query).Skip(query.From).Take(CaseloadQuery.PageSize)] : [], rows.Count,
            query.List is { } list ? await Dossiers(list, query with { ReferentId = referent }) : null);
    }

    private CaseloadView? Unknown(int referent)
    {
        audit.Record(AuditAction.Refused, nameof(StaffMember), referent.ToString(CultureInfo.InvariantCulture), detail: "introuvable");
        return null;
    }

    // Somebody who follows a dossier of the perimeter, or could: of the territory, of the structure.
    private Task<string?> Name(int referent, bool follows) => db.StaffMembers
        .Where(s => s.Id == referent && (follows || perimeter.SeesEverywhere
            || (perimeter.IsWide && s.TerritoryId == perimeter.TerritoryId)
            || (perimeter.SeesStructure && s.OrganisationId == perimeter.OrganisationId)))
        .Select(s => s.FirstName + " " + s.LastName).SingleOrDefaultAsync();

    private async Task<List<(int StaffMemberId, string Referent, int? OrganisationId, string? Organisation,
        CaseloadCounts Counts)>> Caseloads(DateOnly since, int? referent)
    {
        var found = await (
            from c in db.Database.SqlQuery<FoundCaseload>($"""
                SELECT staff_member_id AS "StaffMemberId", organisation_id AS "OrganisationId", running AS "Running", entered AS "Entered",
                    standby AS "Standby",
                    to_exit AS "ToExit", exit_scheduled AS "ExitScheduled", recent AS "Recent"
                        FROM viesion.caseload_counts({since}, {settings.DepartmentCode}, {referent}, NULL)
                """)
            join s in db.StaffMembers on c.StaffMemberId equals s.Id
            select new
            {
                Found = c,
                Referent = s.FirstName + " " + s.LastName,
                Organisation = db.Organisations.Where(o => o.Id == c.OrganisationId).Select(o => o.Name).FirstOrDefault()
            }).ToListAsync();
        return [.. found.Select(c => (c.Found.StaffMemberId, c.Referent, c.Found.OrganisationId, c.Organisation,
            new CaseloadCounts(c.Found.Running, c.Found.Entered, c.Found.Standby, c.Found.ToExit, c.Found.ExitScheduled, c.Found.Recent)))];
    }

    private async Task<IReadOnlyList<CaseloadMonth>> Trend(int? referent, int? organisation)
    {
        var today = clock.Today();
        var month = new DateOnly(today.Year, today.Month, 1);
        var days = Enumerable.Range(1 - Months, Months).Select(ahead => month.AddMonths(ahead).AddDays(-1)).Append(today).ToArray();
        return await db.Database.SqlQuery<CaseloadMonth>(
            $"""SELECT day AS "Day", running AS "Running" FROM viesion.caseload_trend({days}, {referent}, {organisation})""")
            .OrderBy(point => point.Day).ToListAsync();
    }

    private static List<CaseloadRow> Grouped(
        List<(int StaffMemberId, string Referent, int? OrganisationId, string? Organisation, CaseloadCounts Counts)> caseloads,
        CaseloadGrouping by) => by switch
        {
            CaseloadGrouping.Organisation => [.. caseloads.GroupBy(c => (c.OrganisationId, c.Organisation))
            .Select(group => new CaseloadRow(group.Key.OrganisationId, group.Key.Organisation ?? "Sans structure", null,
            group.Select(c => c.Counts).Aggregate((sum, one) => sum + one)))],
            _ => [.. caseloads.Select(c => new CaseloadRow(c.StaffMemberId, c.Referent, c.Organisation, c.Counts))],
        };

    private static IEnumerable<CaseloadRow> Sorted(List<CaseloadRow> rows, CaseloadQuery query)
    {
        var sorted = query.Sort switch
        {
            CaseloadSort.Name => By(row => row.Name, French),
            CaseloadSort.Organisation => By(row => row.Organisation ?? "", French),
            CaseloadSort.Running => By(row => row.Counts.Running, null),
            CaseloadSort.Entered => By(row => row.Counts.Entered, null),
            CaseloadSort.Standby => By(row => row.Counts.Standby, null),
            CaseloadSort.ToExit => By(row => row.Counts.ToExit, null),
            CaseloadSort.ExitScheduled => By(row => row.Counts.ExitScheduled, null),
            _ => By(row => row.Counts.Recent, null),
        };
        return sorted.ThenBy(row => row.Name, French).ThenBy(row => row.Id);

        IOrderedEnumerable<CaseloadRow> By<TKey>(Func<CaseloadRow, TKey> key, IComparer<TKey>? comparer)
            => query.Descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
    }

    private Task<List<CaseloadDossier>> Dossiers(CaseloadList list, CaseloadQuery query) => (
        from found in db.Database.SqlQuery<FoundAssignment>($"""
            SELECT assignment_id AS "AssignmentId", beneficiary_id AS "BeneficiaryId", place AS "Place"
            FROM viesion.caseload_dossiers({list.ToString()}, {query.Since}, {settings.DepartmentCode}, {query.ReferentId},
                {query.OrganisationId}, {query.From}, {CaseloadQuery.PageSize})
            """)
        join a in db.Assignments.AsNoTracking() on found.AssignmentId equals a.Id
        join b in db.Beneficiaries.AsNoTracking() on found.BeneficiaryId equals b.Id
        join s in db.StaffMembers on a.StaffMemberId equals s.Id
        orderby found.Place
        select new CaseloadDossier(b.Id, b.FileNumber, b.LastName, b.FirstName, b.Address.City,
            db.Enrolments.Where(e => e.BeneficiaryId == b.Id).OrderBy(e => e.ProgrammeId).Select(e => (EnrolmentState?)e.State)
            .FirstOrDefault(),
            s.FirstName + " " + s.LastName, db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.Name).FirstOrDefault(),
            a.Start, a.End,
            db.RefreshedOn(b.Id), !db.GenesisAbsences.Any(x => x.BeneficiaryId == b.Id), b.Entitlement, b.SubjectToDuties,
            b.Address.PostalCode != null && b.Address.PostalCode.Length == 5 && !b.Address.PostalCode.StartsWith(settings.DepartmentCode)
            ? b.Address.City ?? b.Address.PostalCode : null,
            db.Territories.Where(t => t.Id == b.TerritoryId
            && db.Organisations.Any(o => o.Id == a.OrganisationId && o.TerritoryId != b.TerritoryId)).Select(t => t.Name).FirstOrDefault(),
            db.Set<StandbyPeriod>().Where(p => p.BeneficiaryId == b.Id && p.End == null).Max(p => p.ExpectedEnd))).ToListAsync();
}
