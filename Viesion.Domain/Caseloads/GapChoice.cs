namespace Viesion.Domain.Caseloads;

/// <summary>One gap to settle, and how.</summary>
/// <param name="AssignmentId">The accompaniment of Viesion that differs from Genesis.</param>
/// <param name="Version">The version the person saw.</param>
public sealed record GapChoice(int BeneficiaryId, GapSettlement Settlement, int AssignmentId, uint Version);
