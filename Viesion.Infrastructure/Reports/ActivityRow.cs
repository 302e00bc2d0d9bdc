namespace Viesion.Infrastructure.Reports;

/// <summary>What one référent, or one structure, did in a period.</summary>
internal sealed class ActivityRow : IReportRow
{
    public required int Id { get; init; }

    public required ReportTargetKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The structure of a référent; null for a structure.</summary>
    public required string? Organisation { get; init; }

    public required string? Territory { get; init; }

    public required long Followed { get; init; }

    public required long Entered { get; init; }

    public required long Exited { get; init; }

    public required long Signed { get; init; }

    public required long Validated { get; init; }

    public required long Assessments { get; init; }

    public required long Notes { get; init; }

    public required long Notices { get; init; }

    public required long EndRequests { get; init; }

    public ReportTarget Target => new(Kind, Id);

    public ReportMark Mark => ReportMark.Neutral;
}
