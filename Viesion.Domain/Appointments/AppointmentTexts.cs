using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>The words of appointments, as people read them.</summary>
public static class AppointmentTexts
{
    private static readonly System.Globalization.CultureInfo French = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");

    private const string FirstFree = " Premiers créneaux libres\u00a0: ";

    public static string Name(Attendance attendance) => attendance switch
    {
        Attendance.Present => "Présence",
        Attendance.ExcusedAbsence => "Absence justifiée",
        Attendance.UnexcusedAbsence => "Absence non justifiée",
        Attendance.CancelledByReferent => "Annulé par le référent",
        Attendance.Postponed => "Reporté",
        _ => "Prévu",
    };

    public static string Name(AgendaLevel level) => level switch
    {
        AgendaLevel.Book => "Lire et prendre rendez-vous",
        AgendaLevel.Read => "Lire",
        _ => "Rien",
    };

    /// <summary>« mardi 24/11/2026 de 14:00 à 14:30 ».</summary>
    public static string When(DateTimeOffset start, DateTimeOffset end)
        => $"{Weekday(start)} {start.InParis():dd/MM/yyyy} de {start.InParis():HH:mm} à {end.InParis():HH:mm}";

    /// <summary>« mardi 24/11 à 14:00 ».</summary>
    public static string Slot(DateTimeOffset start) => $"{Weekday(start)} {start.InParis():dd/MM} à {start.InParis():HH:mm}";

    /// <param name="taken">What already holds that time.</param>
    /// <param name="free">The next times that are free.</param>
    public static string Conflict(IReadOnlyList<BusyTime> taken, IReadOnlyList<DateTimeOffset> free)
        => "L’agenda est déjà pris\u00a0: "
            + $"{string.Join("\u00a0; ", taken.Take(3).Select(busy => $"{busy.Nature}, {When(busy.StartsAt, busy.EndsAt)}"))}."
            + (free.Count == 0 ? "" : $"{FirstFree}{string.Join(", ", free.Select(Slot))}.");

    /// <summary>The refusal of a time that is taken, without the times it proposes: for a screen that offers them as buttons.</summary>
    public static string WithoutProposals(string conflict) => conflict.Split(FirstFree)[0];

    /// <summary>To the host, when somebody else booked: a number, never a name.</summary>
    public static string Booked(DateTimeOffset start, int? fileNumber) => fileNumber is { } number
        ? $"Un rendez-vous est pris dans votre agenda, {Slot(start)}, pour le dossier {number:D6}."
        : $"Un rendez-vous collectif est pris dans votre agenda, {Slot(start)}.";

    public static string Moved(DateTimeOffset start) => $"Un rendez-vous de votre agenda est déplacé\u00a0: {Slot(start)}.";

    public static string CancelledOn(DateTimeOffset start) => $"Le rendez-vous de votre agenda du {Slot(start)} est annulé.";

    private static string Weekday(DateTimeOffset start) => French.DateTimeFormat.GetDayName(start.InParis().DayOfWeek);
}
