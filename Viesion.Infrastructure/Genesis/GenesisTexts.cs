using Viesion.Domain.Common;

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
    public static string EndConfirmed(int fileNumber)
        => $"Dossier {fileNumber:D6}\u00a0: la fin d’accompagnement demandée est confirmée par Genesis.";

    /// <param name="cause">The kind of fault, without anything of the file: it may be shown.</param>
    public static string Failed(int run, string cause)
        => $"La synchronisation a échoué ({cause}) ; rien n’a été changé. Le journal du serveur en dit plus (passage n° {run}).";

    /// <param name="warned">People of whom a cell could not be read.</param>
    public static string? Warning(IReadOnlyList<string> unknownColumns, int warned)
    {
        List<string> warnings = [];
        if (unknownColumns.Count > 0)
            warnings.Add($"{(unknownColumns.Count == 1 ? "Colonne inconnue, ignorée" : "Colonnes inconnues, ignorées")} : "
                + $"{string.Join(", ", unknownColumns)}.");
        if (warned > 0)
            warnings.Add($"Des cellules illisibles ont été laissées de côté pour {Spelt.Count(warned, "personne")} ; leur dossier garde ce "
                + "qu’il disait.");
        return warnings.Count == 0 ? null : string.Join(" ", warnings);
    }

    /// <summary>Of one line that was taken, what of it was not.</summary>
    public static string Warned(IEnumerable<string> reasons) => $"{string.Join(" ", reasons)} Le reste de la ligne est pris.";

    private static string Came(int count) => count == 1 ? "1 dossier est entré dans" : $"{count} dossiers sont entrés dans";

    private static string Went(int count) => count == 1 ? "1 dossier est sorti" : $"{count} dossiers sont sortis";
}
