namespace Viesion.Domain.Access;

/// <summary>
/// Who is acting and which dossiers exist for them. Carried into every operation, applied by EF query filters
/// and, a second time, by PostgreSQL's row-level security (docs/adr/0004).
/// </summary>
/// <param name="StaffMemberId">The collaborator, or null for a job.</param>
/// <param name="Profile">Their profile; an administrator's for a job.</param>
/// <param name="OrganisationId">Their structure, when they have one.</param>
/// <param name="TerritoryId">Their DTAS, when they have one.</param>
public sealed record Perimeter(int? StaffMemberId, Profile Profile, int? OrganisationId, int? TerritoryId)
{
    /// <summary>Nobody: sees nothing.</summary>
    public static readonly Perimeter Anonymous = new(null, Profile.OperatorStaff, null, null);

    /// <summary>A job or a command that acts for nobody: sees everything, audited as « système ».</summary>
    public static readonly Perimeter System = new(null, Profile.Administrator, null, null);

    public PerimeterScope Scope => ReferenceEquals(this, System) ? PerimeterScope.System
        : StaffMemberId is null ? PerimeterScope.Nothing
        : Profile switch
        {
            Profile.Administrator => PerimeterScope.Everything,
            Profile.TerritorySecretariat or Profile.LocalCoordinator or Profile.ServiceHead => TerritoryId is null ? PerimeterScope.Nothing : PerimeterScope.Territory,
            Profile.OrganisationSecretariat => OrganisationId is null ? PerimeterScope.Nothing : PerimeterScope.Organisation,
            Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser => PerimeterScope.OwnDossiers,
            // FSE managers and operators see dossiers through steps, which this version does not hold yet.
            _ => PerimeterScope.Nothing,
        };

    /// <summary>True for those who accompany people themselves and so have a caseload.</summary>
    public bool HasCaseload => Profile is Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser;
}
