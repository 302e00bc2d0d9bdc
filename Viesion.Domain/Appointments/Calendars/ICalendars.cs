namespace Viesion.Domain.Appointments.Calendars;

/// <summary>The calendars outside Viesion that follow the agendas (AGE-08), one way.</summary>
public interface ICalendars
{
    /// <summary>
    /// An appointment is not what it was: what its host's calendar holds of it is brought in line once this operation is committed.
    /// </summary>
    void Changed(int appointmentId);
}
