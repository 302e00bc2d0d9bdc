using Viesion.Domain.Common;

namespace Viesion.App.Appointments.Agendas;

/// <summary>
/// Between instants and what a clock on the wall of Paris says. A day of the agenda is always drawn with its twenty-four hours: on the day
/// of 23 or 25 hours an appointment stands at the hour that people read, and lasts as long as it does.
/// </summary>
internal static class AgendaClock
{
    public const int DayMinutes = 24 * 60;

    /// <summary>When a day begins in Paris.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => At(day, 0);

    /// <summary>The minute of the day that the clock on the wall shows.</summary>
    public static int Minute(DateTimeOffset instant) => (int)instant.InParis().TimeOfDay.TotalMinutes;

    /// <summary>How long it lasts from one time on the wall to another, which may be of the next day.</summary>
    public static int Between(DateTimeOffset start, DateOnly endDay, int endMinute) => (int)(At(endDay, endMinute) - start).TotalMinutes;

    public static TimeOnly Time(int minute) => new(minute / 60 % 24, minute % 60);

    public static int Minutes(DateTimeOffset start, DateTimeOffset end) => (int)(end - start).TotalMinutes;

    private static DateTimeOffset At(DateOnly day, int minute)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        return new DateTimeOffset(local, ParisTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
