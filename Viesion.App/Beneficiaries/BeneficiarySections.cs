namespace Viesion.App.Beneficiaries;

internal sealed class BeneficiarySections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections =>
    [
        new(DossierGroup.File, 10, "", "Résumé", "person", "dossier synthèse"),
        new(DossierGroup.File, 20, "/identite", "Identité et adresse", "location_on", "téléphone courriel mail coordonnées"),
        new(DossierGroup.File, 80, "/droits", "Évènements du droit", "history", "RSA SDD NSDD orientation"),
        new(DossierGroup.Path, 10, "/frise", "Frise", "timeline", "parcours chronologie"),
    ];
}
