namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>An appointment as the agenda holds it, whoever sees it, and its host.</summary>
/// <param name="Held">Somebody is expected, or came.</param>
public sealed record CalendarFacts(int AppointmentId, CalendarHost Host, bool Held, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    string Nature, string? Title, string? Place, List<string> Themes, int Revision);
