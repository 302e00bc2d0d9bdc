using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Why a file of the ROME is not taken. Nothing of it is then written.</summary>
public static class RomeRefusals
{
    public const string Hint = "Téléchargez le fichier des métiers ou celui des appellations sur le site de France Travail (données "
        + "ouvertes, ROME), au format CSV.";

    /// <summary>Ten times the official files.</summary>
    public const long MaxBytes = 20L << 20;
    public const int MaxLines = 100_000;

    public static readonly Refusal TooBig = new(
        "rome-volume", $"Le fichier dépasse {MaxBytes >> 20} Mo ou {MaxLines} lignes : ce n’est pas un fichier du ROME. {Hint}");
    public static readonly Refusal Empty = new("rome-vide", $"Le fichier ne contient aucune ligne. {Hint}");
    public static readonly Refusal NoColumns = new("rome-colonnes",
        "Les colonnes attendues n’y sont pas : « code_rome » et « libelle » pour les métiers ; « code_appellation », « libelle » et "
        + "« code_rome » pour les appellations.");
    public static readonly Refusal Interrupted = new("rome-interrompu", "L’envoi du fichier s’est interrompu. Choisissez-le à nouveau.");

    public static Refusal BadLines(IEnumerable<string> reasons)
        => new("rome-lignes", $"Le fichier est refusé, rien n’a été changé. {string.Join(" ", reasons)}");

    public static Refusal UnknownOccupations(IEnumerable<string> codes)
        => new("rome-metiers-inconnus",
            $"Des appellations relèvent de métiers inconnus ({string.Join(", ", codes)}) : chargez d’abord le fichier des métiers.");

    public static Refusal TooManyRetired(int retired, int known)
        => new("rome-retraits", $"Ce fichier retirerait {retired} entrées sur {known} : est-il complet ? Pour le prendre malgré tout, "
            + "cochez « Accepter les retraits ».");
}
