using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>When people are received: half-days of the working week. Outside them one is warned, never stopped (AGE-02).</summary>
public sealed record OpeningHours(TimeOnly MorningStart, TimeOnly MorningEnd, TimeOnly AfternoonStart, TimeOnly AfternoonEnd)
{
    public static readonly OpeningHours Usual = new(new(8, 30), new(12, 30), new(13, 30), new(17, 30));

    private const int HorizonDays = 60;

    /// <summary>« jour férié (Ascension) », « fermé le dimanche », or null when all is as usual.</summary>
    public string? Warning(AppointmentTime time)
    {
        var (start, end) = (time.Start.InParis(), time.End.InParis());
        var day = DateOnly.FromDateTime(start.DateTime);
        if (PublicHolidays.Name(day) is { } holiday)
            return $"C’est un jour férié ({holiday}).";
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return day.DayOfWeek is DayOfWeek.Saturday ? "C’est un samedi." : "C’est un dimanche.";
        return DateOnly.FromDateTime(end.DateTime) == day && HalfDays(day).Any(half => half.Start <= time.Start && time.End <= half.End)
            ? null : "C’est en dehors des heures d’ouverture.";
    }

    /// <summary>
    /// The next times of that length when nothing is held, on the quarter of an hour, one a half-day so that there is a choice.
    /// </summary>
    public IReadOnlyList<DateTimeOffset> Free(IReadOnlyList<BusyTime> busy, DateTimeOffset from, int minutes, int count)
    {
        var free = new List<DateTimeOffset>();
        for (var day = from.ParisDate(); free.Count < count && day.DayNumber - from.ParisDate().DayNumber < HorizonDays;
            day = day.AddDays(1))
            foreach (var (opens, closes) in HalfDays(day))
                if (free.Count < count && First(opens, closes) is { } found)
                    free.Add(found);
        return free;

        DateTimeOffset? First(DateTimeOffset opens, DateTimeOffset closes)
        {
            for (var at = opens; at.AddMinutes(minutes) <= closes; at = at.AddMinutes(15))
                if (at >= from && !busy.Any(b => new AppointmentTime(at, minutes).Overlaps(b.StartsAt, b.EndsAt)))
                    return at;
            return null;
        }
    }

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> HalfDays(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || PublicHolidays.Name(day) is not null)
            yield break;
        yield return (At(day, MorningStart), At(day, MorningEnd));
        yield return (At(day, AfternoonStart), At(day, AfternoonEnd));
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, ParisTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
