using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// « CER état »: contracts signed in the last days, by state (guide V26, « Suivi des CER »). Today and the x days before it are included.
/// </summary>
internal sealed class CerStateReport : CerReport
{
    public CerStateReport() => Definition = new("cer-etat", "CER état",
        "Les CER signés dans les derniers jours, et où en est leur étude.", "CER", "CER",
        [new(ReportFilterKind.Days, "Signature dans les (n) derniers jours", "30", "Aujourd’hui compris."),
        new(ReportFilterKind.States, "États", Hint: "Aucun coché : tous les états."), ReportFilter.Organisation, ReportFilter.Territory,
        ReportFilter.Situation(ReportSituation.All)],
        [.. Columns.Select(column => column.Shape)], new("signature", true), "CER par état");

    public override int Rank => 50;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<CerReportRow>> Columns { get; } = [
        .. DossierColumns.Of<CerReportRow>(), CerColumns.SignedOn(filled: true),
        CerColumns.Number, CerColumns.Type, CerColumns.Start, CerColumns.End(), CerColumns.State, CerColumns.Priority,
        CerColumns.ValidatedOn(), CerColumns.RefusedOn(), CerColumns.IsLast];

    protected override IQueryable<FoundCer> Found(ReportScope scope)
    {
        var states = scope.Criteria.States.Select(state => state.ToString()).ToArray();
        var signed = Dated(scope, "signed_on", scope.Today.AddDays(-scope.Criteria.Days), scope.Today);
        return states.Length == Enum.GetValues<CerState>().Length ? signed : signed.Where(found => states.Contains(found.State));
    }

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Found(scope).GroupBy(found => found.State!).Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => Enum.Parse<CerState>(group.Key), group => group.Count, cancellationToken);
        return (counts.Values.Sum(),
            [.. scope.Criteria.States.Order()
            .Select(state => new ReportTally(CerTexts.Name(state), counts.GetValueOrDefault(state), ReportTexts.Mark(state)))]);
    }
}
