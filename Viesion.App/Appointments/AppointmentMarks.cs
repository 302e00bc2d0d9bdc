using Viesion.App.Ui;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>How an appointment's state looks, and what can be done to it.</summary>
public static class AppointmentMarks
{
    /// <summary>« Non traité » once a planned one has begun.</summary>
    public static string State(AppointmentRow row, DateTimeOffset now) => State(row.Attendance, row.StartsAt <= now);

    public static string State(Attendance attendance, bool begun)
        => attendance is Attendance.Planned && begun ? "Non traité" : AppointmentTexts.Name(attendance);

    public static Tone Tone(AppointmentRow row, DateTimeOffset now) => Tone(row.Attendance, row.StartsAt <= now);

    public static Tone Tone(Attendance attendance, bool begun) => attendance switch
    {
        Attendance.Present => Ui.Tone.Ok,
        Attendance.UnexcusedAbsence => Ui.Tone.Bad,
        Attendance.ExcusedAbsence => Ui.Tone.Wait,
        Attendance.Planned => begun ? Ui.Tone.Wait : Ui.Tone.Study,
        _ => Ui.Tone.Neutral,
    };

    public static bool IsUnsettled(AppointmentRow row, DateTimeOffset now) => row.Attendance is Attendance.Planned && row.StartsAt <= now;

    /// <summary>What may be said of it now: presence and absence once it has begun; what is cancelled comes back as planned only.</summary>
    public static IReadOnlyList<Attendance> Choices(AppointmentRow row, DateTimeOffset now) => Choices(row.Attendance, row.StartsAt <= now);

    public static IReadOnlyList<Attendance> Choices(Attendance said, bool begun) => (said, begun) switch
    {
        (Attendance.Planned, false) => [Attendance.Planned, Attendance.CancelledByReferent, Attendance.Postponed],
        (Attendance.Planned, true) => [Attendance.Present, Attendance.ExcusedAbsence, Attendance.UnexcusedAbsence,
            Attendance.CancelledByReferent, Attendance.Postponed],
        (Attendance.CancelledByReferent or Attendance.Postponed, _) => [said, Attendance.Planned],
        _ => [Attendance.Present, Attendance.ExcusedAbsence, Attendance.UnexcusedAbsence, Attendance.Planned],
    };

    /// <summary>« Rappel par SMS : prévu le 22/11/2026 à 14:00 », or what became of it.</summary>
    public static string Sms(AppointmentSmsLine sms)
        => $"{SmsTexts.Name(sms.Kind)}{French.Nbsp}: " + (sms.State is SmsState.Planned ? $"prévu le {French.Moment(sms.PlannedFor)}"
            : SmsTexts.Name(sms.State).ToLower(French.Culture));

    /// <summary>« mar. 14:00 – 14:30 », under the date.</summary>
    public static string Hours(AppointmentRow row)
        => $"{row.StartsAt.ParisDate().ToString("ddd", French.Culture)} {French.Time(row.StartsAt)} – {French.Time(row.EndsAt)}";
}
