namespace Viesion.Infrastructure.Appointments;

public sealed record AppointmentCounts(int Upcoming, int Settled, int Unsettled);
