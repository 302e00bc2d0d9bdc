using Viesion.App.Ui;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>How an appointment's state looks, and what can be done to it.</summary>
public static class AppointmentMarks
{
    /// <summary>« Non traité » once a planned one has begun.</summary>
    public static string State(AppointmentRow row, DateTimeOffset now) => IsUnsettled(row, now) ? "Non traité" : AppointmentTexts.Name(row.Attendance);

    public static Tone Tone(AppointmentRow row, DateTimeOffset now) => row.Attendance switch
    {
        Attendance.Present => Ui.Tone.Ok,
        Attendance.UnexcusedAbsence => Ui.Tone.Bad,
        Attendance.ExcusedAbsence => Ui.Tone.Wait,
        Attendance.Planned => IsUnsettled(row, now) ? Ui.Tone.Wait : Ui.Tone.Study,
        _ => Ui.Tone.Neutral,
    };

    public static bool IsUnsettled(AppointmentRow row, DateTimeOffset now) => row.Attendance is Attendance.Planned && row.StartsAt <= now;

    /// <summary>What may be said of it now: presence and absence once it has begun; what is cancelled comes back as planned only.</summary>
    public static IReadOnlyList<Attendance> Choices(AppointmentRow row, DateTimeOffset now) => (row.Attendance, row.StartsAt <= now) switch
    {
        (Attendance.Planned, false) => [Attendance.Planned, Attendance.CancelledByReferent, Attendance.Postponed],
        (Attendance.Planned, true) => [Attendance.Present, Attendance.ExcusedAbsence, Attendance.UnexcusedAbsence, Attendance.CancelledByReferent, Attendance.Postponed],
        (Attendance.CancelledByReferent or Attendance.Postponed, _) => [row.Attendance, Attendance.Planned],
        _ => [Attendance.Present, Attendance.ExcusedAbsence, Attendance.UnexcusedAbsence, Attendance.Planned],
    };

    /// <summary>« Rappel par SMS : prévu le 22/11/2026 à 14:00 », or what became of it.</summary>
    public static string Sms(AppointmentSmsLine sms) => $"{SmsTexts.Name(sms.Kind)}{French.Nbsp}: " + (sms.State is SmsState.Planned ? $"prévu le {French.Moment(sms.PlannedFor)}" : SmsTexts.Name(sms.State).ToLower(French.Culture));

    /// <summary>« mardi 24/11/2026 », then the hours on their own line.</summary>
    public static string Hours(AppointmentRow row) => $"{French.Time(row.StartsAt)} – {French.Time(row.EndsAt)}";
}
