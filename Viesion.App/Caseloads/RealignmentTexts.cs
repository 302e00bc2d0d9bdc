using Viesion.App.Ui;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Genesis;

namespace Viesion.App.Caseloads;

/// <summary>« Recalage » as people read it.</summary>
internal static class RealignmentTexts
{
    public static string Name(GapKind kind) => kind switch
    {
        GapKind.NotPoured => "Plus déversés",
        GapKind.NotInCaseload => "Sortis dans Viesion",
        _ => "Autre référent",
    };

    public static string Help(GapKind? kind) => kind switch
    {
        GapKind.NotPoured => "Le dernier fichier Genesis ne contient plus la personne, mais un référent de parcours l’accompagne encore "
            + "dans Viesion, sans date de fin.",
        GapKind.NotInCaseload => "Genesis déverse la personne avec un référent dont l’accompagnement est terminé, ou va l’être, dans "
            + "Viesion. Sans fin saisie sur Genesis, le prochain déversement le remettra dans sa file active.",
        GapKind.OtherReferent => "Genesis déverse la personne avec un référent, et un autre l’accompagne dans Viesion, après un changement "
            + "saisi à la main. En cas d’écart, la vérité est sur Genesis.",
        _ => "Genesis, tel que le dernier déversement l’a laissé, face aux files actives de Viesion. En cas d’écart, la vérité des files "
            + "actives est sur Genesis.",
    };

    /// <summary>« Sortie prévue », « Sorti », « Plus déversé », « Autre référent ».</summary>
    public static (Tone Tone, string Text) Gap(RealignmentRow row, DateOnly today) => row.Kind switch
    {
        GapKind.NotPoured => (Tone.Bad, "Plus déversé"),
        GapKind.NotInCaseload => row.Viesion.Until >= today ? (Tone.Wait, "Sortie prévue") : (Tone.Wait, "Sorti"),
        _ => (Tone.Study, "Autre référent"),
    };

    public static string Name(GapSettlement settlement) => settlement switch
    {
        GapSettlement.ScheduleExit => "Sortir de la file active",
        GapSettlement.RequestEnd => "Demander une fin d’accompagnement",
        GapSettlement.PutBack => "Remettre dans la file active",
        _ => "Prendre le référent de Genesis",
    };

    /// <summary>The beginning of the name, for the button of a row: what is read aloud begins with what is seen.</summary>
    public static string Brief(GapSettlement settlement) => settlement switch
    {
        GapSettlement.ScheduleExit => "Sortir",
        GapSettlement.RequestEnd => "Demander une fin",
        GapSettlement.PutBack => "Remettre",
        _ => "Prendre le référent",
    };

    /// <summary>What will happen, for one or several.</summary>
    public static string Effect(GapSettlement settlement, int count) => settlement switch
    {
        GapSettlement.ScheduleExit =>
            $"{French.Count(count, "dossier")} {(count < 2 ? "sortira" : "sortiront")} de la file active après le dernier jour choisi.",
        GapSettlement.RequestEnd => $"{French.Count(count, "demande")} de fin d’accompagnement "
            + $"{(count < 2 ? "sera adressée" : "seront adressées")} au secrétariat.",
        GapSettlement.PutBack => $"{French.Count(count, "dossier")} {(count < 2 ? "reviendra" : "reviendront")} dans la file active\u00a0: "
            + "la fin saisie dans Viesion est effacée.",
        _ => $"{French.Count(count, "dossier")} {(count < 2 ? "passera au référent" : "passeront aux référents")} que nomme Genesis\u00a0: "
            + "le référent actuel s’arrête hier, ou aujourd’hui s’il a commencé aujourd’hui.",
    };

    public static string Settled(int count) => $"{French.Count(count, "écart réglé", "écarts réglés")}.";
}
