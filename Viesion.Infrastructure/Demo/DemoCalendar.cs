namespace Viesion.Infrastructure.Demo;

internal static class DemoCalendar
{
    /// <summary>That day, or the Friday before it when offices are closed.</summary>
    public static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };
}
