using Viesion.App.Ui;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.App.Caseloads;

/// <summary>Veilles as people read them.</summary>
public static class StandbyTexts
{
    public static string Days(StandbyLine standby) => standby.End is { } end ? $"du {French.Date(standby.Start)} au {French.Date(end)}"
        : $"depuis le {French.Date(standby.Start)}" + (standby.ExpectedEnd is { } promise ? $", fin prévue le {French.Date(promise)}" : "");

    /// <summary>A veille that should be over and is not (« veille échue »).</summary>
    public static bool Overdue(StandbyLine standby, DateOnly today) => standby.End is null && standby.ExpectedEnd < today;

    public static (Tone Tone, string Text) Standing(StandbyLine standby, DateOnly today)
        => standby.End is not null ? (Tone.Neutral, "terminée") : Overdue(standby, today) ? (Tone.Bad, "échue") : (Tone.Wait, "en cours");
}
