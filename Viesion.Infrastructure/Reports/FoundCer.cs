namespace Viesion.Infrastructure.Reports;

/// <summary>
/// What a function of Reports.sql found: enough to count and draw the chart; the rest is read for the rows that are shown.
/// </summary>
internal sealed class FoundCer
{
    /// <summary>Null in the report of the dossiers without CER.</summary>
    public int? CerId { get; init; }

    public int BeneficiaryId { get; init; }

    public string? State { get; init; }

    public string? Type { get; init; }

    public DateOnly? LastDay { get; init; }
}
