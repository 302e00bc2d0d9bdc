using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Demo;

/// <summary>The accounts of the demo département (spec, « Demo département »): tests and newcomers sign in with them.</summary>
public static class DemoAccounts
{
    public const string Password = "Viesion-2026!";
    public const string Domain = "demo.viesion.fr";

    public const string Centre = "DTAS-CENTRE";
    public const string North = "DTAS-NORD";

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new("referent", "Aïcha", "Bernard", Profile.Referent, "CMS de Privas", 60),
        new("referent2", "Paul", "Roche", Profile.Referent, "Association Tremplin Vivarais", 58),
        new("referent.nord", "Léa", "Faure", Profile.Referent, "CMS d’Annonay", 62),
        new("secretariat", "Claire", "Delorme", Profile.TerritorySecretariat, "DTAS Centre – Service insertion", 0),
        new("structure", "Inès", "Mounier", Profile.OrganisationSecretariat, "Association Tremplin Vivarais", 0),
        new("ali", "Marc", "Sabatier", Profile.LocalCoordinator, "DTAS Centre – Service insertion", 0),
        new("chef", "Hélène", "Chareyre", Profile.ServiceHead, "DTAS Centre – Service insertion", 0),
        new("chef.nord", "Yves", "Dufour", Profile.ServiceHead, "DTAS Nord – Service insertion", 0),
        new("emploi", "Samir", "Meziane", Profile.EmploymentAdviser, "Cap Emploi Vivarais", 40),
        new("fse", "Félix", "Blanc", Profile.FseManager, "Département – Mission FSE", 0),
        new("operateur", "Odile", "Teyssier", Profile.OperatorStaff, "Ateliers du Diagnostic Formation", 0),
        new("admin", "Ada", "Nguyen", Profile.Administrator, "Département – Direction de l’insertion", 0),
    ];
}
