using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Every foreseeable « no » of documents.</summary>
public static class DocumentRefusals
{
    /// <summary>The field of the form that holds the file.</summary>
    public const string FileField = "File";

    public static readonly Refusal NoFile = new("document-sans-fichier", "Choisissez un fichier.", FileField);
    public static readonly Refusal Empty = new("document-vide", "Ce fichier est vide.", FileField);
    public static readonly Refusal TooBig = new(
        "document-lourd", "Ce fichier dépasse 20\u00a0Mo\u00a0: réduisez-le, ou déposez-le en plusieurs parties.", FileField);
    public static readonly Refusal BadFormat = new("document-format",
        "Ce type de fichier n’est pas accepté. Déposez un PDF, un document Word ou OpenDocument (odt), une image JPEG ou PNG.", FileField);
    public static readonly Refusal Lost = new("document-perdu", "Le fichier reçu n’est plus là. Choisissez-le à nouveau.", FileField);
    public static readonly Refusal Macros = new("document-macros",
        "Ce document contient des macros\u00a0: enregistrez-le sans macros (.docx ou .odt), puis déposez-le.", FileField);
    public static readonly Refusal Bomb = new(
        "document-gonfle", "Ce fichier est trop volumineux une fois décompressé\u00a0: il est refusé.", FileField);
    public static readonly Refusal NoType = new("document-sans-type", "Choisissez le type de document.", nameof(DocumentContent.TypeId));
    public static readonly Refusal BadType = new(
        "document-type", "Ce type de document n’est plus proposé.", nameof(DocumentContent.TypeId));
    public static readonly Refusal BadFolder = new(
        "document-dossier", "Ce dossier de classement n’est plus proposé.", nameof(DocumentContent.FolderId));
    public static readonly Refusal NoName = new("document-sans-nom", "Donnez un nom au document\u00a0: des lettres ou des chiffres.",
        nameof(DocumentContent.Name));
    public static readonly Refusal IsDeleted = new("document-supprime", "Ce document est supprimé\u00a0: restaurez-le d’abord.");
    public static readonly Refusal NotDeleted = new("document-present", "Ce document n’est pas supprimé.");
    public static readonly Refusal TooLate = new(
        "document-trop-tard", "Ce document est supprimé depuis plus de 30 jours\u00a0: il ne peut plus être restauré.");

    public static Refusal NotWhatItSays(FileFormat promised)
        => new("document-contenu", $"Le contenu de ce fichier n’est pas celui d’un fichier {FileFormats.Extension(promised)}\u00a0: il est "
            + "abîmé, ou son extension a été changée.", FileField);

    public static Refusal LongComment(int length)
        => new("document-commentaire",
            $"Commentaire trop long\u00a0: retirez {Spelt.Count(length - Document.CommentMaxLength, "caractère")}.",
            nameof(DocumentContent.Comment));
}
