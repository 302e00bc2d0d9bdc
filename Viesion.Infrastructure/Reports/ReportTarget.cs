namespace Viesion.Infrastructure.Reports;

/// <summary>What a row of a report leads to.</summary>
public sealed record ReportTarget(ReportTargetKind Kind, int Id);
