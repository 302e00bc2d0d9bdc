namespace Viesion.Infrastructure.Reports;

/// <summary>What one référent, or one structure, did in a period.</summary>
internal sealed class ActivityRow : IReportRow
{
    public required FoundActivity Done { get; init; }

    public required ReportTargetKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The structure of a référent; null for a structure.</summary>
    public required string? Organisation { get; init; }

    public required string? Territory { get; init; }

    public ReportTarget Target => new(Kind, Done.Id);

    public ReportMark Mark => ReportMark.Neutral;
}
