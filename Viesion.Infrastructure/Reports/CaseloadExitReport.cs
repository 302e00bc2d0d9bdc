using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// « Sorties de file active – structure » (GEN-05): « date actualisation » has stood still for n days or more, and a référent de parcours
/// is still active in Viesion (guide V26, « Sorties de file active »). One whose last day is entered is shown too, as needing nothing more.
/// </summary>
internal sealed class CaseloadExitReport : Report<CaseloadExitRow>
{
    public CaseloadExitReport() => Definition = new("sorties-file-active-structure", "Sorties de file active – structure",
        "Les dossiers que Genesis ne déverse plus alors qu’un référent de parcours y est toujours actif.", "dossier", "dossiers",
        [new(ReportFilterKind.Days, "Non actualisés depuis au moins (n) jours", $"{EndReasonReads.AbsentDays}"), ReportFilter.Organisation,
        ReportFilter.Territory],
        [.. Columns.Select(column => column.Shape)], new("actualisation", false), "Dossiers par sortie")
    { Group = ReportGroup.Caseloads };

    public override int Rank => 10;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<CaseloadExitRow>> Columns { get; } = [.. DossierColumns.Of<CaseloadExitRow>(),
        Date("debut-affectation", "Début d’affectation", "Début", row => row.Since, filled: true),
        Date("fin-affectation", "Fin d’affectation", "Fin", row => row.Until),
        Date("actualisation", "Date actualisation du dossier", "Actualisé le", row => row.RefreshedOn),
        ReportColumn<CaseloadExitRow>.Of(new("jours", "Jours sans actualisation", ReportColumnKind.Number, true, 14, "Jours"),
            row => row.Unrefreshed, row => row.RefreshedOn),
        ReportColumn<CaseloadExitRow>.Of(new("droit", "État du droit", ReportColumnKind.Text, false, 22),
            row => row.Entitlement is { } right ? ReportTexts.Name(right) : null, row => row.Entitlement),
        ReportColumn<CaseloadExitRow>.Of(
            new("sortie", "Sortie", ReportColumnKind.State, true, 20), row => row.Exit, row => row.Until != null, filled: true)];

    protected override IOrderedQueryable<CaseloadExitRow> Steady(IOrderedQueryable<CaseloadExitRow> rows)
        => rows.ThenBy(row => row.Dossier.Id).ThenBy(row => row.AssignmentId);

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Found(scope).GroupBy(found => found.LastDay == null)
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return (counts.Values.Sum(), [new("Sortie à faire", counts.GetValueOrDefault(true), ReportMark.Bad),
            new("Sortie programmée", counts.GetValueOrDefault(false), ReportMark.Wait)]);
    }

    protected override IQueryable<CaseloadExitRow> Query(ReportScope scope)
        => from found in Found(scope)
           join row in scope.Assignments on found.AssignmentId equals row.Assignment.Id
           select new CaseloadExitRow
           {
               Dossier = row.Dossier,
               AssignmentId = row.Assignment.Id,
               Since = row.Assignment.Start,
               Until = row.Assignment.End,
               RefreshedOn = scope.Db.GenesisAbsences.Where(absence => absence.BeneficiaryId == row.Beneficiary.Id)
                   .Select(absence => absence.LastSeenOn).FirstOrDefault(),
               Entitlement = row.Beneficiary.Entitlement,
               Today = scope.Today,
           };

    private static IQueryable<FoundExit> Found(ReportScope scope) => scope.Db.Database.SqlQuery<FoundExit>($"""
        SELECT assignment_id AS "AssignmentId", beneficiary_id AS "BeneficiaryId", last_day AS "LastDay"
        FROM viesion.report_caseload_exits({scope.Today.AddDays(-scope.Criteria.Days)}, {scope.Criteria.TerritoryId},
            {scope.Criteria.OrganisationId})
        """);

    private static ReportColumn<CaseloadExitRow> Date(
        string key, string title, string brief, Expression<Func<CaseloadExitRow, DateOnly?>> value, bool filled = false)
    {
        var read = value.Compile();
        return ReportColumn<CaseloadExitRow>.Of(new(key, title, ReportColumnKind.Date, true, 14, brief), row => read(row), value, filled);
    }
}
