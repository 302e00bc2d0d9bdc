namespace Viesion.Infrastructure.Reports;

/// <summary>A row of a report: one typed value per column, and what it leads to.</summary>
public sealed record ReportLine(int BeneficiaryId, int? CerId, ReportMark Mark, IReadOnlyList<object?> Values);
