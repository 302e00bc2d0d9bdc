using Viesion.Domain.Cers;

namespace Viesion.App.Beneficiaries;

/// <summary>The state of a CER in one word, for a list of dossiers and the frise; the whole words are <see cref="CerTexts"/>.</summary>
public static class CerMarks
{
    public static string Brief(CerState state) => state switch
    {
        CerState.Proposed => "proposition",
        CerState.Submitted => "soumis",
        CerState.Commission => "commission",
        CerState.AwaitingDecision => "décision",
        CerState.Validated => "validé",
        _ => "non validé",
    };
}
