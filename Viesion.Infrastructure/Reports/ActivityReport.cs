using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// « Activité »: what was done on the dossiers of the perimeter in a period, bounds included. The file active is today's. Notes that are
/// not public are not counted: that they exist is their readers' affair.
/// </summary>
internal abstract class ActivityReport : Report<ActivityRow>
{
    private static readonly (string Title, Func<FoundActivity, long> Value)[] Totals =
    [
        ("File active", found => found.Followed), ("Entrées", found => found.Entered), ("Sorties", found => found.Exited),
        ("CER signés", found => found.Signed), ("CER validés", found => found.Validated),
        ("Bilans", found => found.Assessments), ("Notes publiques", found => found.Notes), ("MIDEM demandées", found => found.Notices),
        ("Fins demandées", found => found.EndRequests),
    ];

    protected static IReadOnlyList<ReportFilter> Filters { get; } = [
        .. ReportFilter.Period("Activité", daysBack: 90), ReportFilter.Territory];

    protected static IReadOnlyList<ReportColumn<ActivityRow>> Figures { get; } =
    [
        Number("file-active", "File active", "File active", row => row.Done.Followed), Number("entrees", "Entrées en file active",
            "Entrées", row => row.Done.Entered), Number("sorties", "Sorties de file active", "Sorties", row => row.Done.Exited),
        Number("cer-signes", "CER signés", "Signés", row => row.Done.Signed), Number("cer-valides", "CER validés", "Validés",
            row => row.Done.Validated), Number("bilans", "Bilans terminés", "Bilans", row => row.Done.Assessments),
        Number("notes", "Notes publiques", "Notes", row => row.Done.Notes), Number("midem", "MIDEM demandées", "MIDEM",
            row => row.Done.Notices), Number("fins", "Fins d’accompagnement demandées", "Fins", row => row.Done.EndRequests),
    ];

    protected ReportDefinition Define(string key, string title, string description, string noun, string plural)
        => new(key, title, description, noun, plural, Filters, [.. Columns.Select(column => column.Shape)], new("file-active", true),
            "Totaux de la période")
        {
            Group = ReportGroup.Activity,
            // Not for référents: a dossier that two follow would show one the work of the other.
            Readers = profile => Rights.ManagesCaseloads(profile) || profile is Profile.OrganisationSecretariat,
        };

    protected override IOrderedQueryable<ActivityRow> Steady(IOrderedQueryable<ActivityRow> rows)
        => rows.ThenBy(row => row.Name).ThenBy(row => row.Done.Id);

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var found = await Found(scope).ToListAsync(cancellationToken);
        return (found.Count, [.. Totals.Select(total => new ReportTally(total.Title, found.Sum(total.Value), ReportMark.Neutral))]);
    }

    /// <param name="scope">Its period and territory.</param>
    protected abstract IQueryable<FoundActivity> Found(ReportScope scope);

    protected static IQueryable<FoundActivity> Found(ReportScope scope, bool byOrganisation)
        => scope.Db.Database.SqlQuery<FoundActivity>($"""
        SELECT id AS "Id", followed AS "Followed", entered AS "Entered", exited AS "Exited", signed AS "Signed", validated AS "Validated",
            assessments AS "Assessments", notes AS "Notes",
            notices AS "Notices", end_requests AS "EndRequests"
        FROM viesion.report_activity({scope.Criteria.From}, {scope.Criteria.To}, {scope.Criteria.TerritoryId}, {byOrganisation})
        """);

    private static ReportColumn<ActivityRow> Number(string key, string title, string brief, Expression<Func<ActivityRow, long>> value)
    {
        var read = value.Compile();
        return ReportColumn<ActivityRow>.Of(new(key, title, ReportColumnKind.Number, true, 16, brief), row => read(row), value,
            filled: true);
    }
}
