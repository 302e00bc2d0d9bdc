namespace Viesion.Infrastructure.Reports;

/// <summary>« File active DTAS référent »: the same entries, by référent.</summary>
internal sealed class ReferentEntriesReport : EntriesReport
{
    public ReferentEntriesReport()
        => Definition = Define("file-active-dtas-referent", "File active DTAS référent",
            "Les bénéficiaires entrés dans les files actives d’un territoire sur une période, par référent.",
            [.. ReportFilter.Period("Entrés"), ReportFilter.Territory, ReportFilter.AssignmentOrganisation, ReportFilter.Referent],
            new("referent", false), "Entrées par référent");

    public override int Rank => 30;

    public override ReportDefinition Definition { get; }

    public override Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(ReportScope scope, CancellationToken cancellationToken)
        => CountByReferent(scope, cancellationToken);
}
