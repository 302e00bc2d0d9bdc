using Viesion.Domain.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>
/// The hours that the grid shows: those of a working day, and wider where something stands earlier or later. In minutes of the day, on
/// whole hours.
/// </summary>
public sealed record AgendaHours(int First, int Last)
{
    private static readonly AgendaHours Usual = new(8 * 60, 19 * 60);

    public int Span => Last - First;

    public static AgendaHours Around(IEnumerable<AgendaSegment> segments) => segments.Aggregate(Usual,
        (hours, part) => new(Math.Min(hours.First, part.From / 60 * 60), Math.Max(hours.Last, (part.To + 59) / 60 * 60)));

    /// <summary>When nobody is received that day, within these hours.</summary>
    public IEnumerable<(int From, int To)> Closed(DateOnly day)
    {
        var open = OpeningHours.Usual;
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || PublicHolidays.Name(day) is not null)
            return [(First, Last)];
        return new[]
        {
            (First, Minute(open.MorningStart)),
            (Minute(open.MorningEnd), Minute(open.AfternoonStart)),
            (Minute(open.AfternoonEnd), Last)
        }.Where(span => span.Item2 > span.Item1);
    }

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
