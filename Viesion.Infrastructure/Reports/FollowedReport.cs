using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Reports;

/// <summary>What the reports on caseloads share: assignments of référents de parcours, with their dossier.</summary>
internal abstract class FollowedReport : Report<FollowedRow>
{
    private const int MostBars = 10;

    /// <summary>What the report is about, all its filters applied; each row once.</summary>
    protected abstract IQueryable<FoundFollowed> Found(ReportScope scope);

    protected override IOrderedQueryable<FollowedRow> Steady(IOrderedQueryable<FollowedRow> rows) => rows.ThenBy(row => row.BeneficiaryId).ThenBy(row => row.AssignmentId);

    protected override IQueryable<FollowedRow> Query(ReportScope scope)
        => from found in Found(scope)
           join beneficiary in scope.Db.Beneficiaries.AsNoTracking() on found.BeneficiaryId equals beneficiary.Id
           join assignment in scope.Db.Assignments.AsNoTracking() on found.AssignmentId equals assignment.Id
           select new FollowedRow
           {
               BeneficiaryId = beneficiary.Id,
               FileNumber = beneficiary.FileNumber,
               LastName = beneficiary.LastName,
               FirstName = beneficiary.FirstName,
               SortName = EF.Property<string>(beneficiary, "SortName"),
               PayingBody = beneficiary.PayingBody,
               ClaimantNumber = beneficiary.ClaimantNumber,
               City = beneficiary.Address.City,
               Territory = scope.Db.Territories.Where(t => t.Id == beneficiary.TerritoryId).Select(t => t.Name).First(),
               Organisation = scope.Db.Organisations.Where(o => o.Id == assignment.OrganisationId).Select(o => o.Name).FirstOrDefault(),
               Referent = scope.Db.StaffMembers.Where(s => s.Id == assignment.StaffMemberId).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault(),
               AssignmentId = assignment.Id,
               Since = assignment.Start,
               Until = assignment.End,
               Entitlement = beneficiary.Entitlement,
               EntitlementOn = beneficiary.EntitlementOn,
               EntitlementReason = beneficiary.EntitlementReason,
               DutiesOn = scope.Db.EntitlementEvents.Where(e => e.BeneficiaryId == beneficiary.Id && e.Kind == EntitlementEventKind.Duties)
                   .OrderByDescending(e => e.EffectiveOn).ThenByDescending(e => e.Id).Select(e => (DateOnly?)e.EffectiveOn).FirstOrDefault(),
               RequestedAt = scope.Db.EndRequests.Where(r => r.BeneficiaryId == beneficiary.Id && r.State == EndRequestState.Requested).Select(r => (DateTimeOffset?)r.RequestedAt).FirstOrDefault(),
               PostalCode = beneficiary.Address.PostalCode,
               Next = found.Next,
               Moved = found.Moved,
               Today = scope.Today,
           };

    /// <summary>The ten longest bars, and the others together.</summary>
    protected static IReadOnlyList<ReportTally> Longest(IEnumerable<(string Label, long Count)> bars, string others)
    {
        var sorted = bars.OrderByDescending(bar => bar.Count).ThenBy(bar => bar.Label, StringComparer.CurrentCulture).ToList();
        var tallies = sorted.Take(MostBars).Select(bar => new ReportTally(bar.Label, bar.Count, ReportMark.Neutral)).ToList();
        if (sorted.Count > MostBars)
            tallies.Add(new ReportTally(others, sorted.Skip(MostBars).Sum(bar => bar.Count), ReportMark.Neutral));
        return tallies;
    }
}
