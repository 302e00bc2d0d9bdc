namespace Viesion.Infrastructure.Reports;

/// <summary>A column of a report.</summary>
/// <param name="Key">Stands in addresses (« tri=fin »).</param>
/// <param name="Brief">The title where room is short: on screen.</param>
/// <param name="OnScreen">False for what only the workbook has room for.</param>
public sealed record ReportColumn(string Key, string Title, ReportColumnKind Kind, bool OnScreen, double Width, string? Brief = null);
