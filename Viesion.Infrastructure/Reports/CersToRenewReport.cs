using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// « CER à renouveler »: the last contract of a dossier when it ends within n days, or is overdue (guide V26, « Edition de rapports »).
/// A « dernier contrat » calls for no renewal, and a dossier that has a later contract, in any state, is already being renewed.
/// </summary>
internal sealed class CersToRenewReport : CerReport
{
    private const int Soon = 30;

    public CersToRenewReport() => Definition = new("cer-a-renouveler", "CER à renouveler",
        "Les CER échus ou qui arrivent à échéance, avec le nombre de jours restants.", "CER", "CER",
        [new(ReportFilterKind.Days, "Jours avant la fin du contrat", "30", "Les CER échus sont toujours compris."),
        ReportFilter.Organisation, ReportFilter.Territory, ReportFilter.Situation(ReportSituation.Active)],
        [.. Columns.Select(column => column.Shape)], new("jours-restants", false), "CER par échéance");

    public override int Rank => 90;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<CerReportRow>> Columns { get; } = [
        .. DossierColumns.Of<CerReportRow>(), CerColumns.SignedOn(),
        CerColumns.Number, CerColumns.Type, CerColumns.Start, CerColumns.End(filled: true), CerColumns.State, CerColumns.DaysLeft,
        CerColumns.Priority];

    protected override IQueryable<FoundCer> Found(ReportScope scope)
        => From(scope, $"""
            viesion.report_cers_to_renew({scope.Today.AddDays(scope.Criteria.Days)}, {scope.Situation}, {scope.Criteria.TerritoryId},
                {scope.Criteria.OrganisationId})
            """);

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var (today, soon) = (scope.Today, scope.Today.AddDays(Soon));
        var counts = await Found(scope).GroupBy(found => found.LastDay < today ? 0 : found.LastDay <= soon ? 1 : 2)
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return (counts.Values.Sum(),
            [new("Échus", counts.GetValueOrDefault(0), ReportMark.Bad), new("Dans les 30 jours", counts.GetValueOrDefault(1),
            ReportMark.Wait), new("Plus tard", counts.GetValueOrDefault(2), ReportMark.Neutral)]);
    }
}
