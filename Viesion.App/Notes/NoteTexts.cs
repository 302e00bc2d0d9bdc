using Viesion.App.Ui;
using Viesion.Domain.Notes;

namespace Viesion.App.Notes;

/// <summary>The words of notes, as people read them.</summary>
public static class NoteTexts
{
    public static string Name(NoteVisibility visibility) => visibility switch
    {
        NoteVisibility.Private => "Privée",
        NoteVisibility.Assigned => "Attribuée",
        _ => "Publique",
    };

    public static string Explain(NoteVisibility visibility) => visibility switch
    {
        NoteVisibility.Private => "Vous seul la lisez, même un administrateur ne la voit pas.",
        NoteVisibility.Assigned => "Vous et la personne choisie, qui reçoit une notification.",
        _ => "Toutes les personnes qui ont accès au dossier.",
    };

    public static Tone Tone(NoteVisibility visibility) => visibility switch
    {
        NoteVisibility.Private => Ui.Tone.Panel,
        NoteVisibility.Assigned => Ui.Tone.Study,
        _ => Ui.Tone.Neutral,
    };

    /// <summary>« Attribuée à Paul Roche ».</summary>
    public static string Readers(NoteVisibility visibility, string? assignee)
        => assignee is null ? Name(visibility) : $"Attribuée à {assignee}";
}
