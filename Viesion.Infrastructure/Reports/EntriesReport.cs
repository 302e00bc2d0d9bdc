using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// The dossiers that entered caseloads in a period, bounds included (guide V26, « File Active dtas et File Active dtas Référent » and « Où
/// trouver les entrées dans une file active ? »): one row an assignment of a référent de parcours, whatever became of it since.
/// </summary>
internal abstract class EntriesReport : FollowedReport
{
    protected override IReadOnlyList<ReportColumn<FollowedRow>> Columns { get; } = [.. DossierColumns.OfAssignment<FollowedRow>(),
        FollowedColumns.Since, FollowedColumns.Until, FollowedColumns.State, FollowedColumns.Entitlement(onScreen: false)];

    protected ReportDefinition Define(string key, string title, string description, IEnumerable<ReportFilter> filters, ReportSort sort,
        string chart)
        => new(key, title, description, "entrée", "entrées", [.. filters], [.. Columns.Select(column => column.Shape)], sort, chart)
        {
            Group = ReportGroup.Caseloads
        };

    protected override IQueryable<FoundFollowed> Found(ReportScope scope) => scope.Db.Database.SqlQuery<FoundFollowed>($"""
        SELECT assignment_id AS "AssignmentId", beneficiary_id AS "BeneficiaryId", staff_member_id AS "StaffMemberId",
            organisation_id AS "OrganisationId", NULL::text AS "Next", NULL::text AS "Moved"
        FROM viesion.report_entries({scope.Criteria.From}, {scope.Criteria.To}, {scope.Criteria.TerritoryId},
            {scope.Criteria.OrganisationId}, {scope.Criteria.ReferentId})
        """);

    protected async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> CountByReferent(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Found(scope).GroupBy(found => found.StaffMemberId).Select(group => new
        {
            Name = scope.Db.StaffMembers.Where(s => s.Id == group.Key).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault(),
            Count = group.LongCount(),
        }).ToListAsync(cancellationToken);
        return (counts.Sum(bar => bar.Count),
            Longest(counts.Select(bar => (bar.Name ?? "Référent inconnu", bar.Count)), "Autres référents"));
    }

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Found(scope).GroupBy(found => found.OrganisationId).Select(group => new
        {
            Name = scope.Db.Organisations.Where(o => o.Id == group.Key).Select(o => o.Name).FirstOrDefault(),
            Count = group.LongCount(),
        }).ToListAsync(cancellationToken);
        return (counts.Sum(bar => bar.Count),
            Longest(counts.Select(bar => (bar.Name ?? "Sans structure", bar.Count)), "Autres structures"));
    }
}
