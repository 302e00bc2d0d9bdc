namespace Viesion.Infrastructure.Appointments;

/// <summary>« Entretiens » of a dossier (AGE-03).</summary>
/// <param name="Upcoming">Those that are planned, the soonest first.</param>
/// <param name="Others">Those that took place, are not settled or were cancelled, the last first.</param>
/// <param name="UnexcusedAbsences">How many, of all time: what a formal notice may be asked for.</param>
/// <param name="MayWrite">The profile books and settles.</param>
public sealed record DossierAppointments(int BeneficiaryId, AppointmentPage Upcoming, AppointmentPage Others, int UnexcusedAbsences,
    bool MayWrite);
