namespace Viesion.Infrastructure.Appointments;

/// <summary>The lists of « Mes rendez-vous » (AGE-11).</summary>
public enum AppointmentList
{
    /// <summary>À venir.</summary>
    Upcoming,

    /// <summary>Réalisés, annulés ou reportés.</summary>
    Settled,

    /// <summary>Non traités: the time has passed and nothing was said of it.</summary>
    Unsettled,
}
