using Viesion.App.Ui;
using Viesion.Domain.Cers;

namespace Viesion.App.Beneficiaries;

/// <summary>How the state of a CER is marked in a list of dossiers and on the frise.</summary>
public static class CerMarks
{
    public static string Full(CerState state) => state switch
    {
        CerState.Proposed => "Proposition",
        CerState.Submitted => "Soumis à l’étude",
        CerState.Commission => "En commission",
        CerState.AwaitingDecision => "En attente de décision",
        CerState.Validated => "Validé",
        _ => "Non validé",
    };

    public static string Brief(CerState state) => state switch
    {
        CerState.Proposed => "proposition",
        CerState.Submitted => "soumis",
        CerState.Commission => "commission",
        CerState.AwaitingDecision => "décision",
        CerState.Validated => "validé",
        _ => "non validé",
    };

    public static Tone Tone(CerState state) => state switch
    {
        CerState.Submitted => Ui.Tone.Study,
        CerState.Commission => Ui.Tone.Panel,
        CerState.AwaitingDecision => Ui.Tone.Wait,
        CerState.Validated => Ui.Tone.Ok,
        CerState.Refused => Ui.Tone.Bad,
        _ => Ui.Tone.Neutral,
    };
}
