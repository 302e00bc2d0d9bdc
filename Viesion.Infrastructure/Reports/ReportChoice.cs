namespace Viesion.Infrastructure.Reports;

/// <summary>A structure or a territory to choose.</summary>
public sealed record ReportChoice(int Id, string Name);
