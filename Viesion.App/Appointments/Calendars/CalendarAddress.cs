namespace Viesion.App.Appointments.Calendars;

/// <summary>Where one's own agenda leaves Viesion.</summary>
internal static class CalendarAddress
{
    public const string Path = "agenda/calendriers";

    /// <summary>Followed by the token and « .ics ».</summary>
    public const string Feed = "agenda/flux";

    public static string Of(string token) => $"{Feed}/{token}.ics";
}
