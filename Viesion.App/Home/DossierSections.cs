namespace Viesion.App.Home;

/// <summary>The sections of a dossier, found by what people call them. A feature adds its line.</summary>
internal static class DossierSections
{
    public static readonly IReadOnlyList<(string Path, string Title, string Icon, string Keywords)> All =
    [
        ("", "Résumé", "person", "dossier synthèse"),
        ("/identite", "Identité et adresse", "location_on", "téléphone courriel mail coordonnées"),
        ("/referents", "Référents", "group", "affectation accompagnement"),
        ("/droits", "Évènements du droit", "history", "RSA SDD NSDD orientation"),
        ("/frise", "Frise", "timeline", "parcours chronologie"),
        ("/entretiens", "Entretiens", "event", "rendez-vous RDV agenda synthèse absence"),
        ("/contrats", "Contrats", "draw", "CER contrat engagement"),
    ];
}
