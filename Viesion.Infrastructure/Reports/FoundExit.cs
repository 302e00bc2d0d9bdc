namespace Viesion.Infrastructure.Reports;

/// <summary>What viesion.report_caseload_exits found: enough to count; the rest is read for the rows that are shown.</summary>
internal sealed class FoundExit
{
    public int AssignmentId { get; init; }

    public int BeneficiaryId { get; init; }

    public DateOnly? LastDay { get; init; }
}
