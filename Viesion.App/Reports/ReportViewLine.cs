using Viesion.Infrastructure.Reports;

namespace Viesion.App.Reports;

/// <summary>A row as it is shown: one text per column of the screen, and where it leads.</summary>
public sealed record ReportViewLine(string Href, ReportMark Mark, IReadOnlyList<string> Cells);
