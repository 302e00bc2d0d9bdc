namespace Viesion.Infrastructure.Reports;

/// <summary>One page of a report.</summary>
/// <param name="Total">Exact number of rows of the whole report.</param>
/// <param name="Page">From 1; the last one when the page asked for lies beyond.</param>
/// <param name="AsOf">When it was read: data are live (REP-02).</param>
public sealed record ReportResult(IReadOnlyList<ReportLine> Lines, long Total, int Page, IReadOnlyList<ReportTally> Tallies,
    DateTimeOffset AsOf)
{
    public const int PageSize = 50;
}
