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

    protected override IOrderedQueryable<FollowedRow> Steady(IOrderedQueryable<FollowedRow> rows)
        => rows.ThenBy(row => row.Dossier.Id).ThenBy(row => row.AssignmentId);

    protected override IQueryable<FollowedRow> Query(ReportScope scope)
        => from found in Found(scope)
           join row in scope.Assignments on found.AssignmentId equals row.Assignment.Id
           select new FollowedRow
           {
               Dossier = row.Dossier,
               AssignmentId = row.Assignment.Id,
               Since = row.Assignment.Start,
               Until = row.Assignment.End,
               Entitlement = row.Beneficiary.Entitlement,
               EntitlementOn = row.Beneficiary.EntitlementOn,
               EntitlementReason = row.Beneficiary.EntitlementReason,
               DutiesOn = scope.Db.EntitlementEvents.Where(
                   e => e.BeneficiaryId == row.Beneficiary.Id && e.Kind == EntitlementEventKind.Duties)
                   .OrderByDescending(e => e.EffectiveOn).ThenByDescending(e => e.Id).Select(e => (DateOnly?)e.EffectiveOn)
                   .FirstOrDefault(),
               RequestedAt = scope.Db.EndRequests.Where(r => r.BeneficiaryId == row.Beneficiary.Id && r.State == EndRequestState.Requested)
                   .Select(r => (DateTimeOffset?)r.RequestedAt).FirstOrDefault(),
               PostalCode = row.Beneficiary.Address.PostalCode,
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
