namespace Viesion.Infrastructure.Reports;

/// <summary>What viesion.report_activity counted for one collaborator, or for one structure.</summary>
internal sealed class FoundActivity
{
    /// <summary>The collaborator or the structure.</summary>
    public int Id { get; init; }

    public long Followed { get; init; }

    public long Entered { get; init; }

    public long Exited { get; init; }

    public long Signed { get; init; }

    public long Validated { get; init; }

    public long Assessments { get; init; }

    public long Notes { get; init; }

    public long Notices { get; init; }

    public long EndRequests { get; init; }
}
