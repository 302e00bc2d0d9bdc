using Viesion.App.Ui;
using Viesion.Domain.Reports;

namespace Viesion.App.Reports;

/// <summary>The colour of the state of an export.</summary>
internal static class ExportTones
{
    public static Tone Of(ExportState state) => state switch
    {
        ExportState.Ready => Tone.Ok,
        ExportState.Failed => Tone.Bad,
        ExportState.Queued or ExportState.Running => Tone.Wait,
        _ => Tone.Neutral,
    };
}
