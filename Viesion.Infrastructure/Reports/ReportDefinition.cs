using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Reports;

/// <summary>What a report is, for people: its name and purpose, its filters and columns. How it is read stays in its class.</summary>
/// <param name="Key">In its address: /rapports/{key}.</param>
/// <param name="Noun">What it counts, in the singular: « CER », « dossier ».</param>
/// <param name="ChartTitle">What the bars compare; null for a report without a chart.</param>
public sealed record ReportDefinition(
    string Key, string Title, string Description, string Noun, string NounPlural,
    IReadOnlyList<ReportFilter> Filters, IReadOnlyList<ReportColumn> Columns, ReportSort Sort, string? ChartTitle)
{
    /// <summary>Under which heading it is listed.</summary>
    public ReportGroup Group { get; init; } = ReportGroup.Cers;

    /// <summary>The profiles that it is for, among those who read reports.</summary>
    public Func<Profile, bool> Readers { get; init; } = Rights.ReadsReports;

    public bool IsFor(Profile profile) => Rights.ReadsReports(profile) && Readers(profile);
}
