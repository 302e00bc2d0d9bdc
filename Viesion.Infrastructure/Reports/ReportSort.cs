namespace Viesion.Infrastructure.Reports;

/// <summary>The order of a report, by the key of a column.</summary>
public sealed record ReportSort(string Column, bool Descending);
