namespace Viesion.Infrastructure.Caseloads;

/// <summary>A reason to ask for an end, as it was found.</summary>
/// <param name="Since">The day that Genesis gives, when it gives one.</param>
/// <param name="Detail">The commune, the territory, the reason of the closing.</param>
public sealed record DetectedEndReason(EndReason Reason, DateOnly? Since, string? Detail);
