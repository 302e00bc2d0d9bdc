namespace Viesion.App.Appointments.Agendas;

/// <summary>How the agenda is laid out (AGE-04).</summary>
public enum AgendaView
{
    Day,
    Week,
    Month,

    /// <summary>Two weeks, line by line.</summary>
    List,
}
