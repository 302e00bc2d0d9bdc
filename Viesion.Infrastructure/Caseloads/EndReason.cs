namespace Viesion.Infrastructure.Caseloads;

/// <summary>What the data say that calls for an end of accompaniment (CAS-09).</summary>
public enum EndReason
{
    EntitlementClosed,
    NotSubjectToDuties,
    LeftDepartment,
    ChangedTerritory,
    AbsentFromGenesis,
}
