namespace Viesion.Infrastructure.Reports;

/// <summary>A row of a report: one typed value per column, and what it leads to.</summary>
public sealed record ReportLine(ReportTarget Target, ReportMark Mark, IReadOnlyList<object?> Values);
