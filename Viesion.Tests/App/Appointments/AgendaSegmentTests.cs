using Viesion.App.Appointments.Agendas;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;
using Xunit;

namespace Viesion.Tests.App.Appointments;

/// <summary>
/// Where appointments stand on a day: by the clock on the wall of Paris, side by side when they overlap, whatever the day's length.
/// </summary>
public sealed class AgendaSegmentTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly DateOnly SummerBegins = new(2027, 3, 28);

    private static readonly DateOnly SummerEnds = new(2027, 10, 31);

    [Fact]
    public void One_over_midnight_stands_on_both_days()
    {
        var night = Event(Monday, 22 * 60, 240);
        var (first, second) = (
            Assert.Single(AgendaSegment.Of([night], Monday)), Assert.Single(AgendaSegment.Of([night], Monday.AddDays(1))));
        Assert.Equal((22 * 60, 24 * 60, true, false), (first.From, first.To, first.Begins, first.Ends));
        Assert.Equal((0, 2 * 60, false, true), (second.From, second.To, second.Begins, second.Ends));
        Assert.Empty(AgendaSegment.Of([night], Monday.AddDays(2)));
        var untilMidnight = Event(Monday, 23 * 60, 60);
        Assert.True(Assert.Single(AgendaSegment.Of([untilMidnight], Monday)).Ends);
        Assert.Empty(AgendaSegment.Of([untilMidnight], Monday.AddDays(1)));
    }

    [Fact]
    public void On_a_day_of_23_or_25_hours_nothing_shifts()
    {
        foreach (var day in new[] { SummerBegins, SummerEnds, Monday })
        {
            var part = Assert.Single(AgendaSegment.Of([Event(day, 14 * 60, 45)], day));
            Assert.Equal((14 * 60, (14 * 60) + 45), (part.From, part.To));
        }
        Assert.Equal(23, (AgendaClock.Midnight(SummerBegins.AddDays(1)) - AgendaClock.Midnight(SummerBegins)).TotalHours);
        Assert.Equal(25, (AgendaClock.Midnight(SummerEnds.AddDays(1)) - AgendaClock.Midnight(SummerEnds)).TotalHours);
        // From 1 to 4 on the wall are two hours in March, four in October.
        Assert.Equal(120, AgendaClock.Between(Event(SummerBegins, 60, 30).StartsAt, SummerBegins, 240));
        Assert.Equal(240, AgendaClock.Between(Event(SummerEnds, 60, 30).StartsAt, SummerEnds, 240));
        // In the hour that comes twice, one that ends « before » it begins keeps its length.
        var twice = new AgendaEvent(1, 1, 1, new(2027, 10, 31, 0, 45, 0, TimeSpan.Zero), new(2027, 10, 31, 1, 15, 0, TimeSpan.Zero), "RDV",
            null, null, [], null);
        var drawn = Assert.Single(AgendaSegment.Of([twice], SummerEnds));
        Assert.Equal((165, 195), (drawn.From, drawn.To));
    }

    [Fact]
    public void Those_that_overlap_stand_side_by_side_and_the_next_takes_the_whole_width()
    {
        var parts = AgendaSegment.Of(
            [Event(Monday, 540, 60, host: 1), Event(Monday, 540, 30, host: 2), Event(Monday, 570, 60, host: 3),
            Event(Monday, 630, 30, host: 1)], Monday);
        Assert.Equal([(1, 0, 2), (2, 1, 2), (3, 1, 2), (1, 0, 1)], parts.Select(part => (part.Event.HostId, part.Lane, part.Lanes)));
    }

    [Fact]
    public void The_hours_are_those_of_a_working_day_and_wider_where_something_stands()
    {
        Assert.Equal(new AgendaHours(480, 1140), AgendaHours.Around([]));
        Assert.Equal(new AgendaHours(420, 1320),
            AgendaHours.Around(AgendaSegment.Of([Event(Monday, 450, 30), Event(Monday, 1230, 60)], Monday)));
        Assert.Equal([(480, 510), (750, 810), (1050, 1140)], AgendaHours.Around([]).Closed(Monday));
        Assert.Equal([(480, 1140)], AgendaHours.Around([]).Closed(new(2026, 11, 11)));
        Assert.Equal([(480, 1140)], AgendaHours.Around([]).Closed(new(2026, 11, 22)));
    }

    private static AgendaEvent Event(DateOnly day, int minute, int minutes, int host = 1)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        var start = new DateTimeOffset(local, ParisTime.Zone.GetUtcOffset(local));
        return new AgendaEvent(host, 1, host, start, start.AddMinutes(minutes), "RDV de suivi", null, null, [], null);
    }
}
