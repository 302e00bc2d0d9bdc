using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// One person's part in an appointment: whether they were convened, whether they came, and what was said, theme by theme.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class AppointmentParticipant
{
    private readonly List<AppointmentSummary> summaries = [];
    private readonly List<AppointmentSms> sms = [];

    private AppointmentParticipant()
    {
    }

    internal AppointmentParticipant(int beneficiaryId, DateOnly day, DateOnly? convokedOn, int? convokedById)
        => (BeneficiaryId, Day, ConvokedOn, ConvokedById) = (beneficiaryId, day, convokedOn, convokedById);

    public int Id { get; private set; }

    public int AppointmentId { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>
    /// The day of the appointment in Paris, kept with each person: what is asked of a dossier (alerts, criteria) reads nothing else.
    /// </summary>
    public DateOnly Day { get; private set; }

    public DateOnly? ConvokedOn { get; private set; }

    /// <summary>By letter, telephone…: an item of the channels.</summary>
    public int? ConvokedById { get; private set; }

    public Attendance Attendance { get; private set; } = Attendance.Planned;

    public int? AbsenceReasonId { get; private set; }

    public int? SettledById { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<AppointmentSummary> Summaries => summaries;

    /// <summary>What tells them of it by phone, left or to leave.</summary>
    public IReadOnlyList<AppointmentSms> Sms => sms;

    /// <summary>False once cancelled or postponed.</summary>
    public bool HoldsTime => Attendance is not (Attendance.CancelledByReferent or Attendance.Postponed);

    internal void MoveTo(DateOnly day) => Day = day;

    internal void Convoke(DateOnly? on, int? byId) => (ConvokedOn, ConvokedById) = (on, byId);

    public Refusal? Settle(Attendance attendance, int? reasonId, bool begun, Perimeter by, DateTimeOffset now)
    {
        if (attendance != Attendance)
        {
            var machine = AttendanceLifecycle.For(by, begun, () => Attendance, next => Attendance = next);
            if (machine.TryFire(AttendanceLifecycle.Towards(attendance), AppointmentRefusals.ToReopenFirst,
                AppointmentRefusals.NotBegun) is { } refusal)
                return refusal;
        }
        AbsenceReasonId = attendance is Attendance.ExcusedAbsence or Attendance.UnexcusedAbsence ? reasonId : null;
        SettledById = attendance is Attendance.Planned ? null : by.StaffMemberId;
        SettledAt = attendance is Attendance.Planned ? null : now;
        return null;
    }

    internal void PlanSms(Appointment appointment, DateTimeOffset now)
    {
        foreach (var kind in Enum.GetValues<SmsKind>())
            SmsPlan.Follow(sms, kind, BeneficiaryId, appointment, appointment.Tells(kind) && Attendance is Attendance.Planned, now);
    }

    /// <summary>What was said, theme by theme; an empty text removes what was there.</summary>
    public void Sum(IReadOnlyList<SummaryContent> contents)
    {
        summaries.RemoveAll(summary => !contents.Any(c => c.ThemeId == summary.ThemeId && !string.IsNullOrWhiteSpace(c.Text)));
        foreach (var content in contents.Where(c => !string.IsNullOrWhiteSpace(c.Text)))
            if (summaries.Find(summary => summary.ThemeId == content.ThemeId) is { } known)
                known.Write(content.Text!);
            else
                summaries.Add(new AppointmentSummary(BeneficiaryId, content.ThemeId, content.Text!));
    }
}
