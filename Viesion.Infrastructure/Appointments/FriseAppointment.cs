using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

/// <summary>An appointment on the frise of a dossier.</summary>
public sealed record FriseAppointment(int ParticipantId, DateTimeOffset StartsAt, string Label, string Host, Attendance Attendance);
