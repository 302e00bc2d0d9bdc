using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>What « Mes rendez-vous » shows, carried from the prerendered page to the circuit.</summary>
public sealed record MyAppointments(AppointmentList List, AppointmentPage Page, AppointmentCounts Counts);
