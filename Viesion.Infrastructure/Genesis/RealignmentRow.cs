using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Genesis;

/// <summary>A dossier of which Genesis and Viesion do not say the same.</summary>
/// <param name="AssignmentId">The accompaniment of Viesion that differs, and its version as shown.</param>
/// <param name="Genesis">Null when Genesis names nobody.</param>
/// <param name="RefreshedOn">The day of the last Genesis file that held the person; null when none did.</param>
/// <param name="EndRequested">A request for an end of accompaniment waits for an answer.</param>
/// <param name="Settlements">What who asks may do about it.</param>
public sealed record RealignmentRow(
    GapKind Kind, int BeneficiaryId, int FileNumber, string LastName, string FirstName, int AssignmentId, uint Version,
    RealignmentSide Viesion, RealignmentSide? Genesis,
    DateOnly? RefreshedOn, bool EndRequested, IReadOnlyList<GapSettlement> Settlements);
