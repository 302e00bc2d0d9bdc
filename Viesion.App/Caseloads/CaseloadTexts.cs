using Viesion.App.Ui;
using Viesion.Domain.Caseloads;

namespace Viesion.App.Caseloads;

/// <summary>Enrolments and assignments as people read them.</summary>
public static class CaseloadTexts
{
    public static string State(EnrolmentState state) => state switch
    {
        EnrolmentState.Entered => "Entrée",
        EnrolmentState.Standby => "Veille",
        _ => "Sortie",
    };

    public static Tone Tone(EnrolmentState state) => state switch
    {
        EnrolmentState.Entered => Ui.Tone.Ok,
        EnrolmentState.Standby => Ui.Tone.Wait,
        _ => Ui.Tone.Neutral,
    };

    public static string Kind(AssignmentKind kind) => kind == AssignmentKind.Pathway ? "Référent de parcours" : "Référent d’étape";

    public static string EndCause(AssignmentEndCause cause) => cause switch
    {
        AssignmentEndCause.Entered => "Sortie saisie dans Viesion",
        AssignmentEndCause.Reorientation => "Réorientation",
        _ => "Déversement Genesis",
    };
}
