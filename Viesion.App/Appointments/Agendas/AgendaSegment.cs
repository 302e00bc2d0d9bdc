using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>The part of an appointment that stands on one day; one over midnight has two.</summary>
/// <param name="From">Minute of the day, inclusive.</param>
/// <param name="To">Minute of the day, exclusive; 1440 where it goes on tomorrow.</param>
/// <param name="Lane">Which of the columns of those that overlap.</param>
/// <param name="Lanes">How many columns they are.</param>
public sealed record AgendaSegment(AgendaEvent Event, DateOnly Day, int From, int To, int Lane = 0, int Lanes = 1)
{
    // Less could not be read, nor hit by a finger.
    private const int Least = 20;

    public bool Begins => Event.StartsAt.ParisDate() == Day;

    public bool Ends => To < AgendaClock.DayMinutes || Event.EndsAt <= AgendaClock.Midnight(Day.AddDays(1));

    private int Drawn => Math.Max(To, From + Least);

    /// <summary>The parts that stand on a day, in the order of the clock, those that overlap side by side.</summary>
    public static IReadOnlyList<AgendaSegment> Of(IEnumerable<AgendaEvent> events, DateOnly day)
    {
        var (opens, closes) = (AgendaClock.Midnight(day), AgendaClock.Midnight(day.AddDays(1)));
        var parts = events.Where(e => e.StartsAt < closes && e.EndsAt > opens)
            .Select(e => new AgendaSegment(e, day, e.StartsAt < opens ? 0 : AgendaClock.Minute(e.StartsAt), e.EndsAt >= closes
            ? AgendaClock.DayMinutes : AgendaClock.Minute(e.EndsAt)))
            // In October’s hour that comes twice, one may end « before » it begins.
            .Select(part => part.To <= part.From ? part with
            {
                To = Math.Min(AgendaClock.DayMinutes, part.From + AgendaClock.Minutes(part.Event.StartsAt, part.Event.EndsAt))
            } : part)
            .OrderBy(part => part.From).ThenByDescending(part => part.To).ThenBy(part => part.Event.HostId)
            .ThenBy(part => part.Event.Id).ToList();
        return SideBySide(parts);
    }

    private static List<AgendaSegment> SideBySide(List<AgendaSegment> parts)
    {
        var placed = new List<AgendaSegment>();
        var group = new List<AgendaSegment>();
        var lanes = new List<int>();
        foreach (var part in parts)
        {
            if (group.Count > 0 && lanes.Max() <= part.From)
                Close();
            var lane = lanes.FindIndex(end => end <= part.From);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(0);
            }
            lanes[lane] = part.Drawn;
            group.Add(part with { Lane = lane });
        }
        Close();
        return placed;

        void Close()
        {
            placed.AddRange(group.Select(part => part with { Lanes = lanes.Count }));
            group.Clear();
            lanes.Clear();
        }
    }
}
