namespace Viesion.Infrastructure.Caseloads;

/// <summary>A line of viesion.caseload_dossiers, in its place.</summary>
internal sealed class FoundAssignment
{
    public int AssignmentId { get; init; }

    public int BeneficiaryId { get; init; }

    public long Place { get; init; }
}
