namespace Viesion.Infrastructure.Reports;

/// <summary>One bar of a report's chart: how many rows of the whole list are so.</summary>
public sealed record ReportTally(string Label, long Count, ReportMark Mark);
