namespace Viesion.Infrastructure.Reports;

/// <summary>What viesion.report_notices found: enough to count; the rest is read for the rows that are shown.</summary>
internal sealed class FoundNotice
{
    public int RequestId { get; init; }

    public int BeneficiaryId { get; init; }

    public string State { get; init; } = "";
}
