namespace Viesion.Domain.Appointments;

/// <summary>What is said of one person's part in an appointment.</summary>
public sealed record SaidAttendance(AppointmentParticipant Participant, Attendance Attendance, int? AbsenceReasonId);
