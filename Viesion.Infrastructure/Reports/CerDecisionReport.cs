using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>What the two reports on decisions share: contracts decided one way in a period, whose bounds are included, by type.</summary>
internal abstract class CerDecisionReport : CerReport
{
    protected static IReadOnlyList<ReportFilter> PeriodFilters(string what) =>
        [.. ReportFilter.Period(what), ReportFilter.Organisation, ReportFilter.Territory, ReportFilter.Situation(ReportSituation.All)];

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Found(scope).GroupBy(found => found.Type!).Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => Enum.Parse<CerType>(group.Key), group => group.Count, cancellationToken);
        return (counts.Values.Sum(),
            [.. Enum.GetValues<CerType>()
            .Select(type => new ReportTally(CerTexts.Name(type), counts.GetValueOrDefault(type), ReportMark.Neutral))]);
    }
}
