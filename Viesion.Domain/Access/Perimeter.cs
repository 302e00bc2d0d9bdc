namespace Viesion.Domain.Access;

/// <summary>
/// Who is acting, and which kinds of which dossiers exist for them. Carried into every operation, applied by EF query filters
/// and, a second time, by PostgreSQL's row-level security (docs/adr/0004, 0022).
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
    public static readonly Perimeter System = new(null, Profile.Administrator, null, null) { Grants = Access.Grants.All };

    /// <summary>
    /// What of which dossiers: those of the profile that have something to reach by. A territory or a structure that one has not opens
    /// none.
    /// </summary>
    public IReadOnlyList<Grant> Grants { get; init; } = StaffMemberId is null ? []
        : Access.Grants.Of(Profile, TerritoryId is not null, OrganisationId is not null);

    /// <summary>A job or a command, not a person.</summary>
    public bool IsSystem => ReferenceEquals(this, System);

    /// <summary>Someone acts: a person signed in, or the system.</summary>
    public bool Acts => IsSystem || StaffMemberId is not null;

    /// <summary>Configures Viesion: an administrator, or the system.</summary>
    public bool Administers => IsSystem || (StaffMemberId is not null && Rights.Administers(Profile));

    /// <summary>Sees at least the identity of some dossiers.</summary>
    public bool SeesDossiers => Reaches(DataKind.Identity).Count > 0;

    /// <summary>Sees every dossier of the département.</summary>
    public bool SeesEverywhere => Reaches(DataKind.Identity).Contains(Reach.Everywhere);

    /// <summary>Sees whole territories: dossiers that nobody follows too, and more than a screen counts one by one.</summary>
    public bool IsWide => Reaches(DataKind.Identity).Overlaps([Reach.Everywhere, Reach.Territory]);

    /// <summary>Sees the dossiers that others of the structure follow, and no others.</summary>
    public bool SeesStructure => Reaches(DataKind.Identity).SetEquals([Reach.Structure]);

    /// <summary>Sees one's own dossiers alone.</summary>
    public bool SeesOwnAlone => Reaches(DataKind.Identity).SetEquals([Reach.Assignment]);

    /// <summary>True for those who accompany people themselves and so have a caseload.</summary>
    public bool HasCaseload => Profile is Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser;

    /// <summary>By what the dossiers are reached of which a kind of data is seen.</summary>
    public IReadOnlySet<Reach> Reaches(DataKind kind) => Grants.Where(grant => grant.Kind == kind).Select(grant => grant.Reach).ToHashSet();

    /// <summary>Whether a dossier of a territory, followed by these collaborators and structures, may be one of theirs.</summary>
    public bool Follows(int territoryId, IReadOnlyCollection<int> followers, IReadOnlyCollection<int> organisations)
        => Grants.Any(grant => grant.Reach switch
        {
            Reach.Everywhere => true,
            Reach.Territory => territoryId == TerritoryId,
            Reach.Structure => OrganisationId is { } mine && organisations.Contains(mine),
            Reach.Assignment => StaffMemberId is { } me && followers.Contains(me),
            _ => false,
        });
}
