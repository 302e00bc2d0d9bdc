using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments.Calendars;

/// <summary>
/// What calendars outside Viesion hold: from ten days back to ninety ahead (guide V26, « Synchronisation des agendas »), by whole days of
/// Paris. Half-open.
/// </summary>
public readonly record struct CalendarWindow(DateTimeOffset From, DateTimeOffset To)
{
    public const int DaysBack = 10;
    public const int DaysAhead = 90;

    public static CalendarWindow Around(DateOnly today) => new(Midnight(today.AddDays(-DaysBack)), Midnight(today.AddDays(DaysAhead + 1)));

    // Paris changes its hour at night, never at midnight.
    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, ParisTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
