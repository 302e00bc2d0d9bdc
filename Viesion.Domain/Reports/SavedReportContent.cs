namespace Viesion.Domain.Reports;

/// <summary>What one says of a saved report.</summary>
/// <param name="Definition">As the generator's address writes it.</param>
public sealed record SavedReportContent(string? Name, string Definition, bool Shared, ReportSchedule Schedule);
