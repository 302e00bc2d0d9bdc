namespace Viesion.Infrastructure.Appointments;

/// <summary>« Mes rendez-vous » on the home (AGE-11).</summary>
/// <param name="Next">The soonest first.</param>
public sealed record HomeAppointments(int Upcoming, int Settled, int Unsettled, IReadOnlyList<HomeAppointment> Next);
