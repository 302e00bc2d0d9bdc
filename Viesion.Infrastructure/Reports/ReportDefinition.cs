namespace Viesion.Infrastructure.Reports;

/// <summary>What a report is, for people: its name and purpose, its filters and columns. How it is read stays in its class.</summary>
/// <param name="Key">In its address: /rapports/{key}.</param>
/// <param name="Noun">What it counts, in the singular: « CER », « dossier ».</param>
/// <param name="ChartTitle">What the bars compare; null for a report without a chart.</param>
public sealed record ReportDefinition(
    string Key, string Title, string Description, string Noun, string NounPlural,
    IReadOnlyList<ReportFilter> Filters, IReadOnlyList<ReportColumn> Columns, ReportSort Sort, string? ChartTitle);
