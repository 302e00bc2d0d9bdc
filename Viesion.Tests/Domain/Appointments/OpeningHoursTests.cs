using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Xunit;

namespace Viesion.Tests.Domain.Appointments;

public sealed class OpeningHoursTests
{
    private static readonly OpeningHours Hours = OpeningHours.Usual;

    [Theory]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(1818, "1818-03-22")]
    public void Easter_is_where_the_almanac_says(int year, string day)
        => Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), PublicHolidays.Easter(year));

    [Fact]
    public void The_holidays_of_a_year_are_eleven()
        => Assert.Equal(11, Enumerable.Range(0, 365).Select(day => PublicHolidays.Name(new DateOnly(2027, 1, 1).AddDays(day)))
            .OfType<string>().Distinct().Count());

    [Theory]
    [InlineData("2026-11-24 14:00", 30, null)]
    [InlineData("2026-11-24 12:00", 60, "C’est en dehors des heures d’ouverture.")]
    [InlineData("2026-11-24 07:00", 30, "C’est en dehors des heures d’ouverture.")]
    [InlineData("2026-11-24 23:30", 90, "C’est en dehors des heures d’ouverture.")]
    [InlineData("2026-11-22 10:00", 30, "C’est un dimanche.")]
    [InlineData("2027-05-06 10:00", 30, "C’est un jour férié (Ascension).")]
    public void Closed_hours_are_warned_of(string when, int minutes, string? warning)
        => Assert.Equal(warning, Hours.Warning(new(At(when), minutes)));

    [Fact]
    public void The_next_free_times_avoid_what_is_held_nights_week_ends_and_holidays()
    {
        // Friday afternoon is full; Monday morning has a hole from 9:00 to 9:30.
        BusyTime[] busy = [Busy("2026-11-20 13:30", 240), Busy("2026-11-23 08:30", 30), Busy("2026-11-23 09:30", 180)];
        Assert.Equal([At("2026-11-23 09:00"), At("2026-11-23 13:30"), At("2026-11-24 08:30")],
            Hours.Free(busy, At("2026-11-20 14:00"), 30, 3));
        Assert.Equal(At("2027-05-07 08:30"), Hours.Free([], At("2027-05-05 18:00"), 30, 1).Single());
        Assert.Equal(At("2026-11-24 09:15"), Hours.Free([], At("2026-11-24 09:05"), 60, 1).Single());
        Assert.Empty(Hours.Free([], At("2026-11-24 09:05"), 720, 3));
    }

    private static BusyTime Busy(string when, int minutes) => new(1, At(when), At(when).AddMinutes(minutes), "RDV de suivi");

    private static DateTimeOffset At(string when)
    {
        var local = DateTime.Parse(when, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, ParisTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
