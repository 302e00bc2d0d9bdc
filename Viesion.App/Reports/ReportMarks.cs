using Viesion.App.Ui;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.Reports;

/// <summary>The colour of what a report marks.</summary>
internal static class ReportMarks
{
    public static Tone Tone(ReportMark mark) => mark switch
    {
        ReportMark.Good => Ui.Tone.Ok,
        ReportMark.Wait => Ui.Tone.Wait,
        ReportMark.Bad => Ui.Tone.Bad,
        ReportMark.Study => Ui.Tone.Study,
        ReportMark.Panel => Ui.Tone.Panel,
        _ => Ui.Tone.Neutral,
    };
}
