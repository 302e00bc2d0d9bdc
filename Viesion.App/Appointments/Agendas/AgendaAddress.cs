using System.Globalization;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>
/// What the agenda shows, as its address says it: <c>?vue=mois&amp;jour=2026-11-23&amp;qui=3.5</c>. Words that mean nothing are ignored.
/// </summary>
public sealed record AgendaAddress(AgendaView View, DateOnly Day, IReadOnlyList<int> People)
{
    public const string Path = "agenda";
    public const int ListDays = 14;

    private static readonly string[] Words = ["jour", "semaine", "mois", "liste"];

    /// <summary>The first day read; of a month, the Monday that its sheet begins with.</summary>
    public DateOnly From => View switch
    {
        AgendaView.Week => Monday(Day),
        AgendaView.Month => Monday(FirstOfMonth(Day)),
        _ => Day,
    };

    /// <summary>Excluded.</summary>
    public DateOnly To => View switch
    {
        AgendaView.Week => From.AddDays(7),
        AgendaView.Month => Monday(FirstOfMonth(Day).AddMonths(1).AddDays(6)),
        AgendaView.List => Day.AddDays(ListDays),
        _ => Day.AddDays(1),
    };

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber).Select(From.AddDays);

    /// <param name="known">What was shown last: it holds where the address says nothing, but for the day.</param>
    public static AgendaAddress Read(string? vue, string? jour, string? qui, AgendaAddress known, DateOnly today)
    {
        var view = Array.IndexOf(Words, vue) is >= 0 and var word ? (AgendaView)word : known.View;
        return new(view,
            // Far enough for anybody, and no calendar ends there.
            DateOnly.TryParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Math.Abs(day.Year - today.Year) < 50 ? day : Opening(view, today),
            qui is null ? known.People : Numbers(qui));
    }

    public override string ToString() => $"{Path}?vue={Words[(int)View]}&jour={Iso(Day)}&qui={string.Join('.', People)}";

    public AgendaAddress Step(int by) => this with
    {
        Day = View switch
        {
            AgendaView.Day => Day.AddDays(by),
            AgendaView.Week => Day.AddDays(7 * by),
            AgendaView.Month => FirstOfMonth(Day).AddMonths(by),
            _ => Day.AddDays(ListDays * by),
        },
    };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Word(AgendaView view) => Words[(int)view];

    public static AgendaView? ViewOf(string word) => Array.IndexOf(Words, word) is >= 0 and var view ? (AgendaView)view : null;

    public static int[] Numbers(string text) => [.. text.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)
        .Distinct().Take(AgendaReads.MaxAgendas)];

    // A week is shown without its end: on a Saturday or a Sunday the coming one is meant, the other has nothing more to say.
    private static DateOnly Opening(AgendaView view, DateOnly today)
        => view is AgendaView.Week && today.DayOfWeek is (DayOfWeek.Saturday or DayOfWeek.Sunday) ? Monday(today).AddDays(7) : today;

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
