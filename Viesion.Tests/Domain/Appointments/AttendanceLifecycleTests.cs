using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Xunit;

namespace Viesion.Tests.Domain.Appointments;

public sealed class AttendanceLifecycleTests
{
    private static readonly Perimeter Referent = new(1, Profile.Referent, 1, 1);

    [Fact]
    public void The_whole_table()
    {
        // From each state, what may be said of an appointment that has begun.
        var expected = new Dictionary<Attendance, Attendance[]>
        {
            [Attendance.Planned] = [Attendance.Present, Attendance.ExcusedAbsence, Attendance.UnexcusedAbsence,
                Attendance.CancelledByReferent, Attendance.Postponed],
            [Attendance.Present] = [Attendance.Planned, Attendance.ExcusedAbsence, Attendance.UnexcusedAbsence],
            [Attendance.ExcusedAbsence] = [Attendance.Planned, Attendance.Present, Attendance.UnexcusedAbsence],
            [Attendance.UnexcusedAbsence] = [Attendance.Planned, Attendance.Present, Attendance.ExcusedAbsence],
            [Attendance.CancelledByReferent] = [Attendance.Planned],
            [Attendance.Postponed] = [Attendance.Planned],
        };
        foreach (var from in Enum.GetValues<Attendance>())
            Assert.Equal(expected[from].Order(), Reachable(from, Referent, begun: true));
    }

    [Fact]
    public void Before_it_begins_it_may_only_be_cancelled_or_postponed()
        => Assert.Equal([Attendance.CancelledByReferent, Attendance.Postponed], Reachable(Attendance.Planned, Referent, begun: false));

    [Fact]
    public void Who_does_not_book_says_nothing()
    {
        foreach (var profile in Enum.GetValues<Profile>().Where(profile => !Rights.BooksAppointments(profile)))
            foreach (var from in Enum.GetValues<Attendance>())
                Assert.Empty(Reachable(from, new Perimeter(1, profile, 1, 1), begun: true));
    }

    private static IEnumerable<Attendance> Reachable(Attendance from, Perimeter by, bool begun)
    {
        foreach (var to in Enum.GetValues<Attendance>().Where(to => to != from))
        {
            var state = from;
            var machine = AttendanceLifecycle.For(by, begun, () => state, next => state = next);
            if (!machine.CanFire(AttendanceLifecycle.Towards(to)))
                continue;
            machine.Fire(AttendanceLifecycle.Towards(to));
            yield return state;
        }
    }
}
