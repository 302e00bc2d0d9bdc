namespace Viesion.Domain.Appointments;

/// <summary>One line of the attendance of a group, as typed.</summary>
/// <param name="Version">The version of the participant that the person saw.</param>
public sealed record ParticipantAttendance(int ParticipantId, uint Version, Attendance Attendance, int? AbsenceReasonId = null);
