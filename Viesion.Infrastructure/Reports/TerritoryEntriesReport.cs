namespace Viesion.Infrastructure.Reports;

/// <summary>« File active DTAS »: who entered the caseloads of a territory in a period.</summary>
internal sealed class TerritoryEntriesReport : EntriesReport
{
    public TerritoryEntriesReport()
        => Definition = Define("file-active-dtas", "File active DTAS",
            "Les bénéficiaires entrés dans les files actives d’un territoire sur une période, par structure.",
            [.. ReportFilter.Period("Entrés"), ReportFilter.Territory, ReportFilter.AssignmentOrganisation], new("structure", false),
            "Entrées par structure");

    public override int Rank => 20;

    public override ReportDefinition Definition { get; }
}
