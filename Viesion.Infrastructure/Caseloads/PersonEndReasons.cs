namespace Viesion.Infrastructure.Caseloads;

/// <summary>One person of a household and what was found for them.</summary>
public sealed record PersonEndReasons(
    int BeneficiaryId, int FileNumber, string FirstName, string LastName, IReadOnlyList<DetectedEndReason> Reasons, bool HasOpenRequest);
