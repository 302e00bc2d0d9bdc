using Viesion.App.Ui;
using Viesion.Domain.Cers;

namespace Viesion.App.Cers;

/// <summary>The colour that goes with the state of a CER.</summary>
public static class CerTones
{
    public static Tone Of(CerState state) => state switch
    {
        CerState.Submitted => Tone.Study,
        CerState.Commission => Tone.Panel,
        CerState.AwaitingDecision => Tone.Wait,
        CerState.Validated => Tone.Ok,
        CerState.Refused => Tone.Bad,
        _ => Tone.Neutral,
    };
}
