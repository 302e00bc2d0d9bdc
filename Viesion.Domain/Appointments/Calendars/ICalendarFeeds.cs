namespace Viesion.Domain.Appointments.Calendars;

/// <summary>The feed of the one who acts.</summary>
public interface ICalendarFeeds
{
    Task<CalendarFeed?> Of(int staffMemberId, CancellationToken cancellationToken);

    void Add(CalendarFeed feed);

    void Remove(CalendarFeed feed);
}
