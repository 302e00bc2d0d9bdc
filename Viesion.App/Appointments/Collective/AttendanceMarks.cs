using Viesion.App.Lists;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Appointments.Collective;

/// <summary>The attendance of a group while it is being said: nothing is saved until all of it is, at once.</summary>
public sealed class AttendanceMarks
{
    private readonly Dictionary<int, AttendanceMark> marks = [];

    public int Count => marks.Count;

    public IReadOnlyList<ParticipantAttendance> Lines => [.. marks.Values.Select(mark => mark.Line)];

    /// <summary>Those who did not come, to whom something else is proposed.</summary>
    public IReadOnlyList<CollectivePerson> Absent
        => [.. marks.Values.Where(mark => mark.Attendance is Attendance.ExcusedAbsence or Attendance.UnexcusedAbsence)
            .Select(mark => mark.Seen)];

    public AttendanceMark? Of(CollectivePerson person) => marks.GetValueOrDefault(person.ParticipantId);

    /// <summary>Says it of one person, where that may be said now.</summary>
    public bool Say(CollectivePerson person, Attendance attendance, int? reasonId, bool begun)
    {
        if (!AppointmentMarks.Choices(person.Attendance, begun).Contains(attendance))
            return false;
        marks[person.ParticipantId] = new AttendanceMark(
            person, attendance, attendance is Attendance.ExcusedAbsence or Attendance.UnexcusedAbsence ? reasonId : null);
        return true;
    }

    /// <summary>Everybody else came: those of whom nothing is said, here or before.</summary>
    public void OthersCame(IEnumerable<CollectivePerson> people, IReadOnlySet<string> except)
    {
        foreach (var person in people.Where(person => person.Attendance is Attendance.Planned
            && !except.Contains(French.Machine(person.ParticipantId)) && !marks.ContainsKey(person.ParticipantId)))
            Say(person, Attendance.Present, null, begun: true);
    }

    public void Clear() => marks.Clear();

    /// <summary>What somebody else said meanwhile, in words.</summary>
    public IReadOnlyList<Difference> Against(IReadOnlyList<CollectivePerson> now, IReadOnlyList<ListChoice> items)
        => [.. Changed(now).Select(pair => new Difference(pair.Mark.Seen.Name,
            pair.Now is null ? "retiré du rendez-vous" : Words(pair.Now.Attendance, pair.Now.AbsenceReasonId, items),
            Words(pair.Mark.Attendance, pair.Mark.ReasonId, items)))];

    /// <summary>What is saved stands: of those whom somebody else changed nothing more is said here.</summary>
    public void TakeTheirs(IReadOnlyList<CollectivePerson> now)
    {
        foreach (var (mark, _) in Changed(now))
            marks.Remove(mark.Seen.ParticipantId);
    }

    /// <summary>What is said here is said of what stands now; of who is gone, nothing.</summary>
    public void KeepMine(IReadOnlyList<CollectivePerson> now)
    {
        foreach (var (mark, theirs) in Changed(now))
            if (theirs is null)
                marks.Remove(mark.Seen.ParticipantId);
            else
                marks[mark.Seen.ParticipantId] = mark with { Seen = theirs };
    }

    /// <summary>« 11 présences, 1 absence non justifiée ».</summary>
    public override string ToString()
        => string.Join(", ", marks.Values.GroupBy(mark => mark.Attendance).OrderBy(group => group.Key)
            .Select(group => Counted(group.Key, group.Count())));

    private static string Counted(Attendance attendance, int count) => attendance switch
    {
        Attendance.Present => French.Count(count, "présence"),
        Attendance.ExcusedAbsence => French.Count(count, "absence justifiée", "absences justifiées"),
        Attendance.UnexcusedAbsence => French.Count(count, "absence non justifiée", "absences non justifiées"),
        Attendance.CancelledByReferent => French.Count(count, "annulé"),
        Attendance.Postponed => French.Count(count, "reporté"),
        _ => French.Count(count, "remis en prévu", "remis en prévu"),
    };

    private List<(AttendanceMark Mark, CollectivePerson? Now)> Changed(IReadOnlyList<CollectivePerson> now)
        => [.. marks.Values.Select(mark => (mark, Now: now.FirstOrDefault(person => person.ParticipantId == mark.Seen.ParticipantId)))
            .Where(pair => pair.Now?.Version != pair.mark.Seen.Version)];

    private static string Words(Attendance attendance, int? reason, IReadOnlyList<ListChoice> items)
        => AppointmentTexts.Name(attendance) + (ListOptions.Label(items, reason) is { } label ? $" ({label})" : "");
}
