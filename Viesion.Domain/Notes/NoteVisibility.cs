namespace Viesion.Domain.Notes;

/// <summary>Who reads a note (DOS-10). Nobody else does, whatever their rights: administrators included.</summary>
public enum NoteVisibility
{
    /// <summary>Publique: whoever sees the dossier.</summary>
    Public,

    /// <summary>Privée: its author alone.</summary>
    Private,

    /// <summary>Attribuée: its author and one person who has access to the dossier.</summary>
    Assigned,
}
