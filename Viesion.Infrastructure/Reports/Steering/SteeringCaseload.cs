namespace Viesion.Infrastructure.Reports.Steering;

/// <summary>What one référent accompanied on a day, in one territory.</summary>
/// <param name="Covered">Of these, how many dossiers a validated CER covered that day.</param>
public sealed record SteeringCaseload(DateOnly Day, int StaffMemberId, string Referent, string? Organisation, int TerritoryId, long Running,
    long Covered);
