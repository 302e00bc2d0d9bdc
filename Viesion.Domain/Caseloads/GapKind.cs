namespace Viesion.Domain.Caseloads;

/// <summary>How Viesion's caseloads and Genesis may differ (CAS-08); Realignment.sql knows the kinds by these names.</summary>
public enum GapKind
{
    /// <summary>No longer poured, yet in a caseload.</summary>
    NotPoured,

    /// <summary>Poured with a référent whose accompaniment is over, or has its last day entered, in Viesion.</summary>
    NotInCaseload,

    /// <summary>Poured with another référent than the one of Viesion.</summary>
    OtherReferent,
}
