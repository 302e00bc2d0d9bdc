using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// « CER état date non-validation »: refused contracts, which the DTAS itself sends to the people (guide V26, « Edition de rapports »).
/// </summary>
internal sealed class CerRefusalReport : CerDecisionReport
{
    public CerRefusalReport() => Definition = new("cer-etat-date-non-validation", "CER état date non-validation",
        "Les CER non validés sur une période, que la DTAS adresse aux bénéficiaires.", "CER", "CER",
        PeriodFilters("Non validés"), [.. Columns.Select(column => column.Shape)], new("non-validation", true), "CER par type");

    public override int Rank => 70;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<CerReportRow>> Columns { get; } = [
        .. DossierColumns.Of<CerReportRow>(), CerColumns.RefusedOn(onScreen: true, filled: true),
        CerColumns.Number, CerColumns.Type, CerColumns.Start, CerColumns.End(), CerColumns.State, CerColumns.SignedOn(),
        CerColumns.Priority, CerColumns.IsLast];

    protected override IQueryable<FoundCer> Found(ReportScope scope)
        => Dated(scope, "refused_on", scope.Criteria.From, scope.Criteria.To).Where(found => found.State == nameof(CerState.Refused));
}
