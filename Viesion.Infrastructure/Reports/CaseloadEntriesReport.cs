namespace Viesion.Infrastructure.Reports;

/// <summary>« File active référent de parcours »: the entries of the last seven days, or of the days one chooses.</summary>
internal sealed class CaseloadEntriesReport : EntriesReport
{
    public CaseloadEntriesReport()
        => Definition = Define("file-active-referent-de-parcours", "File active référent de parcours",
            "Les entrées en file active des 7 derniers jours, ou de la période choisie, les dernières d’abord.",
            [.. ReportFilter.Period("Entrés", daysBack: 7), ReportFilter.AssignmentOrganisation, ReportFilter.Referent],
            new("debut-affectation", true), "Entrées par référent");

    public override int Rank => 40;

    public override ReportDefinition Definition { get; }

    public override Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(ReportScope scope, CancellationToken cancellationToken)
        => CountByReferent(scope, cancellationToken);
}
