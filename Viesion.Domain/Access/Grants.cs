namespace Viesion.Domain.Access;

/// <summary>
/// What each profile sees of which dossiers, said here and nowhere else (spec, « People and what they may see »): closed by default, a
/// profile or a kind that is not named sees nothing. Both walls only carry it out.
/// </summary>
public static class Grants
{
    private static readonly DataKind[] Dossier = [DataKind.Identity, DataKind.Path, DataKind.Contracts, DataKind.Notes, DataKind.Documents];

    /// <summary>Everything of every dossier: a job, a command, an administrator.</summary>
    public static readonly IReadOnlyList<Grant> All = Of(Reach.Everywhere, Enum.GetValues<DataKind>());

    private static readonly IReadOnlyList<Grant> InTerritory = Of(Reach.Territory, Dossier);
    private static readonly IReadOnlyList<Grant> OfStructure = Of(Reach.Structure, Dossier);
    private static readonly IReadOnlyList<Grant> Assigned = Of(Reach.Assignment, Dossier);

    public static IReadOnlyList<Grant> Of(Profile profile) => profile switch
    {
        Profile.Administrator => All,
        Profile.TerritorySecretariat or Profile.LocalCoordinator or Profile.ServiceHead => InTerritory,
        Profile.OrganisationSecretariat => OfStructure,
        Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser => Assigned,
        // FSE managers and operators see dossiers through steps, which this version does not hold yet.
        _ => [],
    };

    /// <summary>Those of a profile, less what a person without territory or structure has nothing to reach by.</summary>
    public static IReadOnlyList<Grant> Of(Profile profile, bool hasTerritory, bool hasStructure)
    {
        var granted = Of(profile);
        return granted.All(Held) ? granted : [.. granted.Where(Held)];

        bool Held(Grant grant) => grant.Reach switch
        {
            Reach.Territory => hasTerritory,
            Reach.Structure => hasStructure,
            _ => true,
        };
    }

    /// <summary>Whether a profile reaches dossiers that nobody follows: those who look at a territory, or at all.</summary>
    public static bool ReachUnfollowed(Profile profile) => Of(profile).Any(grant => grant.Reach is Reach.Territory or Reach.Everywhere);

    private static Grant[] Of(Reach reach, params DataKind[] kinds) => [.. kinds.Select(kind => new Grant(reach, kind))];
}
