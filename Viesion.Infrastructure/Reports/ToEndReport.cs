using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// Dossiers in a caseload whose accompaniment should end, and what is done about it: nothing yet, an end asked for, an exit scheduled. One
/// row a dossier, with today's référent.
/// </summary>
internal abstract class ToEndReport : FollowedReport
{
    /// <summary>As viesion.report_followed knows it.</summary>
    protected abstract string Reason { get; }

    protected static IReadOnlyList<ReportFilter> Filters { get; } = [ReportFilter.Organisation, ReportFilter.Territory];

    protected override IQueryable<FoundFollowed> Found(ReportScope scope) => scope.Db.Database.SqlQuery<FoundFollowed>($"""
        SELECT assignment_id AS "AssignmentId", beneficiary_id AS "BeneficiaryId", staff_member_id AS "StaffMemberId",
            organisation_id AS "OrganisationId", next AS "Next", moved AS "Moved"
        FROM viesion.report_followed({Reason}, {scope.DepartmentCode}, {scope.Criteria.TerritoryId}, {scope.Criteria.OrganisationId})
        """);

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Found(scope).GroupBy(found => found.Next!).Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return (counts.Values.Sum(), [Bar("todo", ReportMark.Bad), Bar("requested", ReportMark.Study), Bar("scheduled", ReportMark.Wait)]);

        ReportTally Bar(string next, ReportMark mark) => new(FollowedTexts.Next(next), counts.GetValueOrDefault(next), mark);
    }
}
