using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>« CER état date validation »: validated contracts, to be sent to the people (guide V26, « Edition de rapports »).</summary>
internal sealed class CerValidationReport : CerDecisionReport
{
    public CerValidationReport() => Definition = new("cer-etat-date-validation", "CER état date validation",
        "Les CER validés sur une période, à adresser aux bénéficiaires.", "CER", "CER",
        PeriodFilters("Validés"), [.. Columns.Select(column => column.Shape)], new("validation", true), "CER par type");

    public override int Rank => 60;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<CerReportRow>> Columns { get; } = [
        .. DossierColumns.Of<CerReportRow>(), CerColumns.ValidatedOn(onScreen: true, filled: true),
        CerColumns.Number, CerColumns.Type, CerColumns.Start, CerColumns.End(), CerColumns.State, CerColumns.SignedOn(),
        CerColumns.Priority, CerColumns.IsLast];

    protected override IQueryable<FoundCer> Found(ReportScope scope)
        => Dated(scope, "validated_on", scope.Criteria.From, scope.Criteria.To).Where(found => found.State == nameof(CerState.Validated));
}
