namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// What the outbox keeps of a change: which appointment, and for « Boîte d’envoi » in whose calendar. Nobody's name but the host's.
/// </summary>
internal sealed record CalendarPayload(int AppointmentId, int HostId, string Purpose, string To, string ToName, string Subject);
