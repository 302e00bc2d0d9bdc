using Stateless;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// The table of AGE-03 for the one who acts. Presence and absence are facts: they can't be said before the appointment begins; a mistake is
/// corrected by saying the other thing. What is cancelled or postponed no longer holds the host's time, and must be planned again first.
/// </summary>
public static class AttendanceLifecycle
{
    public static readonly IReadOnlyList<(AttendanceTrigger Trigger, Attendance State)> Facts =
        [(AttendanceTrigger.Attend, Attendance.Present), (AttendanceTrigger.Excuse, Attendance.ExcusedAbsence),
        (AttendanceTrigger.Miss, Attendance.UnexcusedAbsence)];

    private static readonly IReadOnlyList<(AttendanceTrigger Trigger, Attendance State)> Releases =
        [(AttendanceTrigger.Cancel, Attendance.CancelledByReferent), (AttendanceTrigger.Postpone, Attendance.Postponed)];

    public static StateMachine<Attendance, AttendanceTrigger> For(
        Perimeter by, bool begun, Func<Attendance> state, Action<Attendance> enter)
    {
        var machine = new StateMachine<Attendance, AttendanceTrigger>(state, enter);
        var allowed = Lifecycle.By(Rights.BooksAppointments(by.Profile));
        var hasBegun = Lifecycle.If(() => begun, AppointmentRefusals.NotBegun);

        var planned = machine.Configure(Attendance.Planned);
        foreach (var (trigger, fact) in Facts)
            planned.PermitIf(trigger, fact, allowed, hasBegun);
        foreach (var (trigger, release) in Releases)
            planned.PermitIf(trigger, release, allowed);

        foreach (var (_, fact) in Facts)
        {
            var said = machine.Configure(fact).PermitIf(AttendanceTrigger.Reopen, Attendance.Planned, allowed);
            foreach (var (trigger, other) in Facts.Where(other => other.State != fact))
                said.PermitIf(trigger, other, allowed);
        }
        foreach (var (_, release) in Releases)
            machine.Configure(release).PermitIf(AttendanceTrigger.Reopen, Attendance.Planned, allowed);
        return machine;
    }

    /// <summary>The trigger that leads to a state.</summary>
    public static AttendanceTrigger Towards(Attendance state) => state switch
    {
        Attendance.Present => AttendanceTrigger.Attend,
        Attendance.ExcusedAbsence => AttendanceTrigger.Excuse,
        Attendance.UnexcusedAbsence => AttendanceTrigger.Miss,
        Attendance.CancelledByReferent => AttendanceTrigger.Cancel,
        Attendance.Postponed => AttendanceTrigger.Postpone,
        _ => AttendanceTrigger.Reopen,
    };
}
