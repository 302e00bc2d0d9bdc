namespace Viesion.Infrastructure.Reports;

/// <summary>
/// What a function of FollowedReports.sql found: enough to count and draw the chart; the rest is read for the rows that are shown.
/// </summary>
internal sealed class FoundFollowed
{
    public int AssignmentId { get; init; }

    public int BeneficiaryId { get; init; }

    public int StaffMemberId { get; init; }

    public int? OrganisationId { get; init; }

    /// <summary>What is done about it: <c>todo</c>, <c>requested</c> or <c>scheduled</c>; null in the reports of entries.</summary>
    public string? Next { get; init; }

    /// <summary><c>away</c> or <c>territory</c> in the report of moves.</summary>
    public string? Moved { get; init; }
}
