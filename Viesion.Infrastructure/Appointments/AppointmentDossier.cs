namespace Viesion.Infrastructure.Appointments;

/// <summary>Whom the appointment is with.</summary>
/// <param name="HasMobile">An SMS can reach them.</param>
/// <param name="Upcoming">The next one that is already planned.</param>
public sealed record AppointmentDossier(int Id, string Name, int FileNumber, bool HasMobile, DateTimeOffset? Upcoming);
