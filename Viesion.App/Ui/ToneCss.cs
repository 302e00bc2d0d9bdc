namespace Viesion.App.Ui;

internal static class ToneCss
{
    /// <summary>The CSS class of a tone: <c>ok</c>, <c>wait</c>, <c>bad</c>, <c>study</c>, <c>panel</c>, <c>neutral</c>.</summary>
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Wait => "wait",
        Tone.Bad => "bad",
        Tone.Study => "study",
        Tone.Panel => "panel",
        _ => "neutral",
    };
}
