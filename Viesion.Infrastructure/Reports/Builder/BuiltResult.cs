namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>One page of a report of the generator.</summary>
/// <param name="Groups">How many dossiers there are of each group, over the whole report; empty without a grouping.</param>
/// <param name="Page">From 1; the last one when the page asked for lies beyond.</param>
public sealed record BuiltResult(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportLine> Lines, long Total, int Page,
    IReadOnlyList<ReportTally> Groups, DateTimeOffset AsOf);
