using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Every foreseeable « no » of templates and letters.</summary>
public static class TemplateRefusals
{
    public const string UnknownFieldsCode = "modele-champs-inconnus";

    public static readonly Refusal NoName = new("modele-sans-nom", "Donnez un nom au modèle.", nameof(TemplateContent.Name));
    public static readonly Refusal NotDocx = new(
        "modele-format", "Un modèle est un document Word au format .docx.", DocumentRefusals.FileField);
    public static readonly Refusal Broken = new(
        "modele-abime", "Ce document Word est illisible\u00a0: ouvrez-le dans Word, enregistrez-le à nouveau en .docx, puis déposez-le.",
        DocumentRefusals.FileField);
    public static readonly Refusal Linked = new(
        "modele-lie", "Ce document est lié à des fichiers extérieurs (image ou objet)\u00a0: incorporez-les dans le document, puis "
        + "déposez-le.", DocumentRefusals.FileField);
    public static readonly Refusal FieldInNotes = new(
        "modele-notes", "Les champs ne sont pas remplis dans les notes de bas de page\u00a0: placez-les dans le texte, un tableau, un "
        + "en-tête ou un pied de page.", DocumentRefusals.FileField);
    public static readonly Refusal Unclosed = new(
        "modele-accolades", "Une accolade double «\u00a0{{\u00a0» n’est pas refermée par «\u00a0}}\u00a0».", DocumentRefusals.FileField);
    public static readonly Refusal TooBig = new("modele-lourd", "Un modèle pèse 5\u00a0Mo au plus\u00a0: réduisez ses images.",
        DocumentRefusals.FileField);
    public static readonly Refusal NotImage = new(
        "logo-format", "Un logo est une image PNG ou JPEG, de 1\u00a0Mo au plus.", DocumentRefusals.FileField);
    public static readonly Refusal NoOrganisation = new(
        "logo-structure", "Choisissez la structure dont c’est le logo.", nameof(LetterLogo.OrganisationId));
    public static readonly Refusal NotOffered = new("modele-desactive", "Ce modèle n’est plus proposé\u00a0: choisissez-en un autre.",
        "TemplateId");
    public static readonly Refusal Nobody = new(
        "courrier-personne", "Personne n’est attendu à ce rendez-vous\u00a0: il n’y a pas de courrier à faire.");
    public static readonly Refusal NoPdf = new(
        "pdf-indisponible", "PDF indisponible sur ce serveur (LibreOffice n’y est pas installé). Choisissez Word (.docx)\u00a0: le "
        + "courrier est le même.", "Format");
    public static readonly Refusal PdfFailed = new(
        "pdf-echec", "La conversion en PDF n’a pas abouti. Réessayez, ou choisissez Word (.docx).", "Format");
    public static readonly Refusal TemplateLost = new(
        "modele-perdu", "Le fichier de ce modèle n’est plus sur le serveur\u00a0: prévenez un administrateur.", "TemplateId");

    public static Refusal LongName(int length)
        => new("modele-nom", $"Nom trop long\u00a0: retirez {Spelt.Count(length - DocumentTemplate.NameMaxLength, "caractère")}.",
            nameof(TemplateContent.Name));

    public static Refusal NameTaken(string name)
        => new("modele-double", $"Un modèle s’appelle déjà «\u00a0{name}\u00a0».", nameof(TemplateContent.Name));

    /// <summary>« Le champ « IF … » ne peut pas être calculé : il manque le texte à écrire. »</summary>
    public static Refusal Uncomputed(string field, string why) => new("modele-champ-incalculable",
        $"Le champ «\u00a0{field}\u00a0» ne peut pas être calculé\u00a0: {why}. Corrigez le modèle, puis déposez-le à nouveau.",
        DocumentRefusals.FileField);

    /// <summary>« Champs inconnus : « rdv_dat » (le plus proche : « rdv_date ») ».</summary>
    public static Refusal UnknownFields(IReadOnlyList<UnknownField> fields) => new(UnknownFieldsCode,
        $"{(fields.Count == 1 ? "Champ inconnu" : "Champs inconnus")}\u00a0: "
        + $"{string.Join(
        "\u00a0; ", fields.Take(12).Select(field => $"«\u00a0{field.Name}\u00a0» (le plus proche\u00a0: «\u00a0{field.Nearest}\u00a0»)"))}"
        + $"{(fields.Count > 12 ? $"\u00a0; et {Spelt.Count(fields.Count - 12, "autre")}" : "")}. Corrigez le modèle, puis déposez-le à "
        + "nouveau.", DocumentRefusals.FileField);
}
