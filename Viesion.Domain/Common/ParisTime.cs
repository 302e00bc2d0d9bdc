namespace Viesion.Domain.Common;

/// <summary>Time as people live it: Europe/Paris (NFR-12). The database and the code keep UTC.</summary>
public static class ParisTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The calendar day it is in Paris.</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().ParisDate();

    public static DateOnly ParisDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InParis().DateTime);

    public static DateTimeOffset InParis(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
