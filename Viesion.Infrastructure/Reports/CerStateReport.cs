using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>« CER état »: contracts signed in the last days, by state (guide V26, « Suivi des CER »). Today and the x days before it are included.</summary>
internal sealed class CerStateReport : CerReport
{
    public CerStateReport() => Definition = new("cer-etat", "CER état",
        "Les CER signés dans les derniers jours, et où en est leur étude.", "CER", "CER",
        [new(ReportFilterKind.Days, "Signés dans les derniers jours", "30", "Date de signature, aujourd’hui compris."), new(ReportFilterKind.States, "États"), ReportFilter.Organisation, ReportFilter.Territory, ReportFilter.Situation(ReportSituation.All)],
        [.. Columns.Select(column => column.Shape)], new("signature", true), "CER par état");

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<CerReportRow>> Columns { get; } = [.. DossierColumns.Of<CerReportRow>(), CerColumns.SignedOn(filled: true),
        CerColumns.Number, CerColumns.Type, CerColumns.Start, CerColumns.End(), CerColumns.State, CerColumns.Priority, CerColumns.ValidatedOn(), CerColumns.RefusedOn(), CerColumns.IsLast];

    protected override IQueryable<CerSource> Source(ReportScope scope)
    {
        var since = scope.Today.AddDays(-scope.Criteria.Days);
        var rows = Contracts(scope).Where(it => it.Cer!.SignedOn >= since && it.Cer.SignedOn <= scope.Today);
        return scope.Criteria.States.Count == Enum.GetValues<CerState>().Length ? rows : rows.Where(it => scope.Criteria.States.Contains(it.Cer!.State));
    }

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Query(scope).GroupBy(row => row.State).Select(group => new { State = group.Key!.Value, Count = group.LongCount() }).ToDictionaryAsync(group => group.State, group => group.Count, cancellationToken);
        return (counts.Values.Sum(), [.. scope.Criteria.States.Order().Select(state => new ReportTally(ReportTexts.Name(state), counts.GetValueOrDefault(state), ReportTexts.Mark(state)))]);
    }
}
