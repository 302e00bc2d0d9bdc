namespace Viesion.Domain.Appointments.Calendars;

/// <summary>
/// What a calendar says of an appointment: whom it is with, its type and themes. Neither the comment nor what was said ever leaves Viesion.
/// </summary>
public static class CalendarTexts
{
    /// <summary>Of somebody whose dossier the host does not see.</summary>
    public const string Unnamed = "Rendez-vous";

    public static string Subject(string? title, string? person) => title ?? person ?? Unnamed;

    /// <summary>« RDV de suivi », then « Thèmes : mobilité, logement ».</summary>
    public static string Body(string nature, IReadOnlyList<string> themes)
        => themes.Count == 0 ? nature : $"{nature}\n{(themes.Count == 1 ? "Thème" : "Thèmes")}\u00a0: {string.Join(", ", themes)}";

    public static string Place(string name, string address) => $"{name}, {address}";
}
