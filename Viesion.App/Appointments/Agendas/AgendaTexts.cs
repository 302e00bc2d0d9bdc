using Viesion.App.Ui;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>The words of the agenda.</summary>
internal static class AgendaTexts
{
    public static string Name(AgendaView view)
        => view switch { AgendaView.Day => "Jour", AgendaView.Week => "Semaine", AgendaView.Month => "Mois", _ => "Liste" };

    public static string Before(AgendaView view) => view switch
    {
        AgendaView.Day => "Jour précédent",
        AgendaView.Week => "Semaine précédente",
        AgendaView.Month => "Mois précédent",
        _ => "Deux semaines avant"
    };

    public static string After(AgendaView view) => view switch
    {
        AgendaView.Day => "Jour suivant",
        AgendaView.Week => "Semaine suivante",
        AgendaView.Month => "Mois suivant",
        _ => "Deux semaines après"
    };

    /// <summary>« Lundi 23 novembre 2026 », « 23 – 29 novembre 2026 », « Novembre 2026 ».</summary>
    public static string Title(AgendaAddress shown) => Capital(shown.View switch
    {
        AgendaView.Day => French.LongDate(shown.Day),
        AgendaView.Month => shown.Day.ToString("MMMM yyyy", French.Culture),
        _ => Span(shown.From, shown.To.AddDays(-1)),
    });

    /// <summary>« lundi 23 novembre 2026, jour férié (Toussaint) ».</summary>
    public static string Day(DateOnly day)
        => PublicHolidays.Name(day) is { } holiday ? $"{French.LongDate(day)}, jour férié ({holiday})" : French.LongDate(day);

    /// <summary>« lun. ».</summary>
    public static string ShortDay(DateOnly day) => day.ToString("ddd", French.Culture);

    /// <summary>The person, the title of a group; « Occupé » for what is of another perimeter.</summary>
    public static string Who(AgendaEvent appointment) => appointment.Title ?? appointment.People switch
    {
        [] => "Occupé",
        [var one] => one.Name,
        var many => French.Count(many.Count, "personne"),
    };

    /// <summary>« RDV de suivi · CMS Aubenas », « 8 personnes · Salle Ouvèze » for a group.</summary>
    public static string What(AgendaEvent appointment) => string.Join(" · ", new[]
    {
        appointment.Title is null ? appointment.Nature : French.Count(appointment.People.Count, "personne"), appointment.Venue,
    }.OfType<string>());

    public static string Hours(DateTimeOffset start, DateTimeOffset end) => $"{French.Time(start)} – {French.Time(end)}";

    /// <summary>What the eye sees by colour and place, for those who hear it.</summary>
    public static string Spoken(AgendaEvent appointment, AgendaCast cast)
        => $", jusqu’à {French.Time(appointment.EndsAt)}, agenda de "
            + $"{cast.Name(appointment.HostId)}{(Settled(appointment) is { } attendance ? $", {AppointmentTexts.Name(attendance)}" : "")}";

    /// <summary>What became of an individual appointment; null while it is planned, and for a group.</summary>
    public static Attendance? Settled(AgendaEvent appointment)
        => appointment is { Title: null, People: [{ Attendance: not Attendance.Planned and var attendance }] } ? attendance : null;

    public static string Symbol(Attendance attendance) => attendance switch
    {
        Attendance.Present => "check_circle",
        Attendance.ExcusedAbsence or Attendance.UnexcusedAbsence => "event_busy",
        _ => "close",
    };

    private static string Span(DateOnly first, DateOnly last) => (first.Year == last.Year, first.Month == last.Month) switch
    {
        (true, true) => $"{first.Day} – {last.Day} {last.ToString("MMMM yyyy", French.Culture)}",
        (true, _) => $"{first.Day} {first.ToString("MMMM", French.Culture)} – {last.Day} {last.ToString("MMMM yyyy", French.Culture)}",
        _ => $"{first.Day} {first.ToString("MMMM yyyy", French.Culture)} – {last.Day} {last.ToString("MMMM yyyy", French.Culture)}",
    };

    private static string Capital(string text) => UserText.Capital(text);
}
