namespace Viesion.Domain.Access;

/// <summary>The ten profiles of the product (spec, « People and what they may see »).</summary>
public enum Profile
{
    Referent,
    FseReferent,
    TerritorySecretariat,
    OrganisationSecretariat,
    LocalCoordinator,
    ServiceHead,
    EmploymentAdviser,
    FseManager,
    Administrator,
    OperatorStaff,
}
