namespace Viesion.Infrastructure.Caseloads;

/// <summary>
/// The reasons to ask for an end, for a dossier and the other one of the couple, when it is visible: they are settled together (CAS-09).
/// </summary>
/// <param name="Followed">False when nobody accompanies the person today: there is nothing to end.</param>
public sealed record DossierEndReasons(PersonEndReasons Own, PersonEndReasons? Partner, bool Followed)
{
    /// <summary>True when the dossier should say so.</summary>
    public bool Any => Followed && Own.Reasons.Count > 0;
}
