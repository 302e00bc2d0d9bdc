using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Domain.Genesis;

/// <summary>Why a whole file is not taken. Codes beginning with « fichier- » tell of a file that can't be read at all.</summary>
public static class GenesisRefusals
{
    public static readonly Refusal AlreadyRunning = new(
        "synchronisation-en-cours", "Une synchronisation est déjà en cours. Attendez qu’elle se termine.");

    public static readonly Refusal Empty = new("fichier-vide", "Le fichier est vide : rien n’a été changé.");

    public static readonly Refusal Workbook = new("fichier-classeur",
        "Ce fichier est un classeur ou une archive, pas un fichier texte. Exportez-le au format CSV (séparateur « ; »).");

    public static readonly Refusal Utf16 = new(
        "fichier-encodage", "Ce fichier est encodé en UTF-16. Enregistrez-le en UTF-8 ou en Windows-1252.");

    public static readonly Refusal NoHeader = new("fichier-sans-entete",
        "La première ligne n’est pas une ligne d’en-tête Genesis : les noms de colonnes, séparés par des « ; », y sont attendus.");

    public static readonly Refusal NoProgramme = new(
        "sans-dispositif", "Aucun dispositif par défaut n’existe : les personnes ne peuvent être inscrites sur rien.");

    public static Refusal NotFound(string path)
        => new("fichier-introuvable", $"Le fichier « {path} » n’existe pas ou ne peut pas être lu.");

    public static Refusal MissingColumns(IReadOnlyCollection<string> missing) => new("fichier-colonnes",
        missing.Count == 1 ? $"Le fichier est refusé : la colonne obligatoire « {missing.First()} » manque."
            : $"Le fichier est refusé : les colonnes obligatoires {string.Join(", ", missing.Select(column => $"« {column} »"))} "
            + "manquent.");

    public static Refusal RepeatedColumn(string column)
        => new("fichier-colonnes", $"Le fichier est refusé : la colonne « {column} » y figure deux fois.");

    public static Refusal Older(DateOnly fileOn, DateOnly lastOn) => new("plus-ancien",
        $"Ce fichier est daté du {French(fileOn)}, plus ancien que le dernier appliqué ({French(lastOn)}). Il n’est pris que si vous "
        + "le forcez.");

    private static string French(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
