namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>An event of ours in a mailbox: of the others, nothing is kept.</summary>
internal sealed record GraphListed(string EventId, string? ChangeKey, int AppointmentId);
