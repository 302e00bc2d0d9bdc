using Viesion.App.Ui;
using Viesion.Domain.FormalNotices;

namespace Viesion.App.FormalNotices;

/// <summary>The colour that goes with the state of a request.</summary>
public static class FormalNoticeTones
{
    public static Tone Of(FormalNoticeState state) => state switch
    {
        FormalNoticeState.Requested => Tone.Wait,
        FormalNoticeState.Done => Tone.Ok,
        _ => Tone.Neutral,
    };
}
