using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Collective;

/// <summary>What is about to be saved of one person, and the version that it was said of.</summary>
public sealed record AttendanceMark(CollectivePerson Seen, Attendance Attendance, int? ReasonId)
{
    public ParticipantAttendance Line => new(Seen.ParticipantId, Seen.Version, Attendance, ReasonId);
}
