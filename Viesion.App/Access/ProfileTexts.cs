using Viesion.Domain.Access;

namespace Viesion.App.Access;

/// <summary>The profiles as people read them.</summary>
public static class ProfileTexts
{
    public static string Name(Profile profile) => profile switch
    {
        Profile.Referent => "Référent de parcours",
        Profile.FseReferent => "Référent FSE",
        Profile.TerritorySecretariat => "Secrétariat de dispositif (DTAS)",
        Profile.OrganisationSecretariat => "Secrétariat de structure",
        Profile.LocalCoordinator => "Animatrice locale d’insertion",
        Profile.ServiceHead => "Chef de service",
        Profile.EmploymentAdviser => "Accompagnateur emploi",
        Profile.FseManager => "Gestionnaire FSE",
        Profile.Administrator => "Administrateur",
        Profile.OperatorStaff => "Opérateur",
        _ => profile.ToString(),
    };
}
