namespace Viesion.Domain.Appointments;

/// <summary>A time that an agenda already holds.</summary>
public sealed record BusyTime(int AppointmentId, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Nature);
