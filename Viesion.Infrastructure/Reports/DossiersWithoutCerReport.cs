namespace Viesion.Infrastructure.Reports;

/// <summary>
/// « Dossiers sans CER »: no contract at all, whatever its state; one refused contract is enough to be out of it (guide V26, « Edition de
/// rapports »).
/// </summary>
internal sealed class DossiersWithoutCerReport : CerReport
{
    public DossiersWithoutCerReport() => Definition = new("dossiers-sans-cer", "Dossiers sans CER",
        "Les dossiers pour lesquels aucun CER n’a été saisi, quel que soit son état.", "dossier", "dossiers",
        [ReportFilter.Organisation, ReportFilter.Territory, ReportFilter.Situation(ReportSituation.Active)],
        [.. Columns.Select(column => column.Shape)], new("nom", false), null);

    public override int Rank => 80;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<CerReportRow>> Columns { get; } = [
        .. DossierColumns.Of<CerReportRow>(), CerColumns.EnteredOn];

    protected override IQueryable<FoundCer> Found(ReportScope scope)
        => From(scope,
            $"viesion.report_dossiers_without_cer({scope.Situation}, {scope.Criteria.TerritoryId}, {scope.Criteria.OrganisationId})");
}
