using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports;

/// <summary>« Dossiers sans CER »: no contract at all, whatever its state; one refused contract is enough to be out of it (guide V26, « Edition de rapports »).</summary>
internal sealed class DossiersWithoutCerReport : CerReport
{
    public DossiersWithoutCerReport() => Definition = new("dossiers-sans-cer", "Dossiers sans CER",
        "Les dossiers pour lesquels aucun CER n’a été saisi, quel que soit son état.", "dossier", "dossiers",
        [ReportFilter.Organisation, ReportFilter.Territory, ReportFilter.Situation(ReportSituation.Active)],
        [.. Columns.Select(column => column.Shape)], new("nom", false), null);

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<CerReportRow>> Columns { get; } = [.. DossierColumns.Of<CerReportRow>(), CerColumns.EnteredOn];

    protected override IQueryable<CerSource> Source(ReportScope scope)
        => from beneficiary in scope.Db.Beneficiaries.AsNoTracking()
           from cer in scope.Db.Cers.Where(cer => cer.BeneficiaryId == beneficiary.Id).DefaultIfEmpty()
           where cer == null
           select new CerSource { Beneficiary = beneficiary, Cer = cer };
}
