using Viesion.App.Lists;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Appointments;

/// <summary>What the dialog of an attendance holds.</summary>
public sealed class AttendanceForm
{
    public Attendance? Attendance { get; set; }

    public int? ReasonId { get; set; }

    /// <summary>One text a theme of the appointment, and the general one first (a null theme).</summary>
    public List<SummaryInput> Summaries { get; init; } = [];

    public bool IsAbsence => Attendance is Domain.Appointments.Attendance.ExcusedAbsence or Domain.Appointments.Attendance.UnexcusedAbsence;

    public static AttendanceForm Of(AppointmentRow row, DateTimeOffset now) => new()
    {
        Attendance = AppointmentMarks.IsUnsettled(row, now) ? null : row.Attendance,
        ReasonId = row.AbsenceReasonId,
        Summaries = [.. row.Themes.Select(theme => (int?)theme.Id).Concat(row.Summaries.Select(summary => summary.ThemeId)).Prepend(null)
            .Distinct()
            .Select(theme => new SummaryInput(theme, row.Summaries.FirstOrDefault(summary => summary.ThemeId == theme)?.Text))],
    };

    public void Add(int? themeId)
    {
        if (themeId is not null && Summaries.TrueForAll(summary => summary.ThemeId != themeId))
            Summaries.Add(new SummaryInput(themeId, null));
    }

    public RecordAttendance Command(AppointmentRow seen)
        => new(seen.ParticipantId, seen.ParticipantVersion, Attendance!.Value, IsAbsence ? ReasonId : null,
            [.. Summaries.Select(summary => new SummaryContent(summary.ThemeId, summary.Text))]);

    /// <summary>What somebody else saved otherwise, in words.</summary>
    public IReadOnlyList<Difference> Against(AppointmentRow row, IReadOnlyList<ListChoice> items) => Difference.Among([
        new("Réalisation", AppointmentTexts.Name(row.Attendance), Attendance is { } said ? AppointmentTexts.Name(said) : null),
        new("Motif", ListOptions.Label(items, row.AbsenceReasonId), IsAbsence ? ListOptions.Label(items, ReasonId) : null),
        .. Summaries.Select(summary => summary.ThemeId).Concat(row.Summaries.Select(summary => summary.ThemeId)).Distinct()
            .Select(theme => new Difference(
            theme is null ? "Synthèse générale" : ListOptions.Label(items, theme) ?? "Synthèse",
            row.Summaries.FirstOrDefault(summary => summary.ThemeId == theme)?.Text,
            Summaries.Find(summary => summary.ThemeId == theme)?.Text?.Trim()))]);
}
