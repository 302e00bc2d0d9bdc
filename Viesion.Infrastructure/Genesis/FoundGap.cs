namespace Viesion.Infrastructure.Genesis;

/// <summary>A line of viesion.realignment_page: the counts of all gaps, and one gap of the page, if it has any.</summary>
internal sealed class FoundGap
{
    public long NotPoured { get; init; }

    public long NotInCaseload { get; init; }

    public long OtherReferent { get; init; }

    public string? Kind { get; init; }

    public int? BeneficiaryId { get; init; }

    public int? AssignmentId { get; init; }

    public int? GenesisReferentId { get; init; }
}
