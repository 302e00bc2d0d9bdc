using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>The lists and their labels, as people read them.</summary>
public static class ListTexts
{
    private const string Pathway = "Accompagnement";
    private const string Contract = "CER";
    private const string Meetings = "Rendez-vous";
    private const string Files = "Documents";
    private const string Dossier = "Situation et projet";

    public static ListTitle Of(ListKind kind) => kind switch
    {
        ListKind.StandbyReason => new("motifs-de-veille", "Motifs de veille", "motif", Pathway, "Pourquoi un dossier est mis en veille."),
        ListKind.Orientation =>
            new("orientations", "Orientations", "orientation", Pathway, "Vers quel accompagnement la personne est orientée."),
        ListKind.AccompanimentEndReason =>
            new("motifs-de-fin", "Motifs de fin d’accompagnement", "motif", Pathway, "Pourquoi un accompagnement prend fin."),
        ListKind.CerPriority =>
            new("priorites-de-cer", "Priorités de CER", "priorité", Contract, "Comment un CER est signalé à ceux qui l’étudient."),
        ListKind.ObjectiveTheme => new("themes-d-objectif", "Thèmes d’objectif", "thème", Contract, "De quoi traite un objectif du CER."),
        ListKind.DifficultyNature => new("difficultes", "Difficultés", "nature de difficulté", Dossier,
            "Deux niveaux : la nature, puis la difficulté que l’on note dans un dossier."),
        ListKind.Difficulty => new("difficultes-par-nature", "Difficultés", "difficulté", Dossier, "Les difficultés de cette nature."),
        ListKind.DifficultyAchievement => new("realisations-de-difficulte", "Réalisations d’une difficulté", "réalisation", Dossier,
            "Où en est une difficulté, de repérée à résolue."),
        ListKind.SkillFieldGroup => new("competences", "Compétences", "groupe de filières", Dossier,
            "Trois niveaux : le groupe de filières, la filière, puis la compétence."),
        ListKind.SkillField => new("filieres", "Filières", "filière", Dossier, "Les filières de ce groupe."),
        ListKind.Skill => new("competences-par-filiere", "Compétences", "compétence", Dossier, "Les compétences de cette filière."),
        ListKind.SkillLevel =>
            new("niveaux-de-competence", "Niveaux de compétence", "niveau", Dossier, "Jusqu’où une compétence est acquise."),
        ListKind.AppointmentTheme =>
            new("themes-d-entretien", "Thèmes d’entretien", "thème", Meetings, "De quoi l’on parle dans un rendez-vous."),
        ListKind.AppointmentChannel =>
            new("vecteurs", "Vecteurs", "vecteur", Meetings, "Comment se tient un rendez-vous, et comment la personne y est convoquée."),
        ListKind.AbsenceReason => new("motifs-d-absence", "Motifs d’absence", "motif", Meetings, "Pourquoi la personne n’est pas venue."),
        ListKind.DocumentFolder =>
            new("dossiers-de-documents", "Dossiers de documents", "dossier", Files, "Où l’on range les documents d’une personne."),
        ListKind.DocumentType => new(
            "types-de-document", "Types de document", "type", Files, "La nomenclature : ce qu’est un document ; son nom en est proposé."),
        _ => new(kind.ToString().ToLowerInvariant(), kind.ToString(), "élément", "Autres listes", ""),
    };

    /// <summary>« 3 difficultés »: how many items of the list something holds.</summary>
    public static string Held(ListKind kind, long count) => $"{count}\u00a0{Plural(Of(kind).One, count)}";

    /// <summary>The list of an address, or null.</summary>
    public static ListKind? Named(string? key)
        => Enum.GetValues<ListKind>().Where(kind => Of(kind).Key == key).Select(kind => (ListKind?)kind).FirstOrDefault();

    /// <summary>A label at the head of a line: « Mobilité ».</summary>
    public static string Heading(string label) => UserText.Capital(label);

    // « groupe de filières », « nature de difficulté »: the first word bears the plural; in French it starts at two.
    private static string Plural(string one, long count)
    {
        var first = one.Split(' ', 2);
        var plural = first[0].EndsWith("eau", StringComparison.Ordinal) ? $"{first[0]}x" : $"{first[0]}s";
        return count < 2 ? one : first.Length == 1 ? plural : $"{plural} {first[1]}";
    }
}
