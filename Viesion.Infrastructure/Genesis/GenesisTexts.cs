namespace Viesion.Infrastructure.Genesis;

/// <summary>What a run says to people.</summary>
internal static class GenesisTexts
{
    /// <summary>To a référent whose caseload changed: counts only, neither name nor health data.</summary>
    public static string Caseload(int entered, int left) => (entered, left) switch
    {
        ( > 0, > 0) => $"Synchronisation Genesis : {Came(entered)} votre file active, {Went(left)}.",
        ( > 0, _) => $"Synchronisation Genesis : {Came(entered)} votre file active.",
        _ => $"Synchronisation Genesis : {Went(left)} de votre file active.",
    };

    /// <summary>To the one who asked for an end of accompaniment that Genesis now shows.</summary>
    public static string EndConfirmed(int fileNumber) => $"Dossier {fileNumber:D6}\u00a0: la fin d’accompagnement demandée est confirmée par Genesis.";

    public static string Failed(int run) => $"La synchronisation a échoué ; rien n’a été changé. Le journal du serveur en dit la cause (passage n° {run}).";

    public static string? Warning(IReadOnlyList<string> unknownColumns, int unreadableContacts)
    {
        List<string> warnings = [];
        if (unknownColumns.Count > 0)
            warnings.Add($"Colonnes inconnues, ignorées : {string.Join(", ", unknownColumns)}.");
        if (unreadableContacts > 0)
            warnings.Add($"Téléphones ou courriels illisibles, laissés vides : {unreadableContacts}.");
        return warnings.Count == 0 ? null : string.Join(" ", warnings);
    }

    private static string Came(int count) => count == 1 ? "1 dossier est entré dans" : $"{count} dossiers sont entrés dans";

    private static string Went(int count) => count == 1 ? "1 dossier est sorti" : $"{count} dossiers sont sortis";
}
