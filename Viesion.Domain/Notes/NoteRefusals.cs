using Viesion.Domain.Common;

namespace Viesion.Domain.Notes;

/// <summary>Every foreseeable « no » of a note.</summary>
public static class NoteRefusals
{
    public static readonly Refusal Empty = new("note-vide", "Écrivez la note.", nameof(NoteContent.Text));
    public static readonly Refusal NoVisibility = new("note-visibilite", "Choisissez qui lit la note.", nameof(NoteContent.Visibility));
    public static readonly Refusal NoAssignee = new("note-sans-destinataire", "Choisissez la personne à qui la note est attribuée.",
        nameof(NoteContent.AssigneeId));
    public static readonly Refusal AssignedToMyself = new(
        "note-a-soi", "Pour vous seul, choisissez plutôt une note privée.", nameof(NoteContent.AssigneeId));
    public static readonly Refusal AssigneeWithoutAccess = new("note-sans-acces",
        "Cette personne n’a pas accès au dossier aujourd’hui : choisissez quelqu’un d’autre.", nameof(NoteContent.AssigneeId));
    public static readonly Refusal NotTheAuthor = new("note-auteur", "Seul l’auteur d’une note peut la modifier.");
    public static readonly Refusal Closed = new("note-close", "Cette note est close : rouvrez-la pour la modifier.");
    public static readonly Refusal NotClosed = new("note-ouverte", "Cette note est déjà ouverte.");

    public static Refusal TooLong(int length)
        => new("note-longue", $"Texte trop long : retirez {length - Note.TextMaxLength} caractères ({Note.TextMaxLength} au plus).",
            nameof(NoteContent.Text));
}
