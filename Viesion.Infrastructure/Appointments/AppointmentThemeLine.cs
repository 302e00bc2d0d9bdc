namespace Viesion.Infrastructure.Appointments;

/// <summary>A theme of an appointment, by its label.</summary>
public sealed record AppointmentThemeLine(int Id, string Label);
