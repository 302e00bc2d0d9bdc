using Viesion.App.Ui;
using Xunit;

namespace Viesion.Tests.App.Ui;

public sealed class FrenchTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Thousands_are_parted_by_a_narrow_non_breaking_space() => Assert.Equal("6\u202F340", French.Number(6340));

    [Fact]
    public void Decimals_follow_a_comma() => Assert.Equal("1\u202F234,5", French.Number(1234.50m));

    [Theory]
    [InlineData(0, "0\u00A0dossier")]
    [InlineData(1, "1\u00A0dossier")]
    [InlineData(2, "2\u00A0dossiers")]
    public void The_plural_starts_at_two(int number, string expected) => Assert.Equal(expected, French.Count(number, "dossier"));

    [Fact]
    public void Dates_are_day_first() => Assert.Equal("22/05/1985", French.Date(new DateOnly(1985, 5, 22)));

    [Fact]
    public void The_first_of_a_month_is_an_ordinal() => Assert.Equal("dimanche 1er novembre 2026", French.LongDate(new(2026, 11, 1)));

    [Fact]
    public void Moments_are_told_in_Paris()
        => Assert.Equal("22/11/2026 à 00:30", French.Moment(new(2026, 11, 21, 23, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(0, "aujourd'hui")]
    [InlineData(-1, "hier")]
    [InlineData(1, "demain")]
    [InlineData(-9, "il y a 9\u00A0jours")]
    [InlineData(92, "dans 3\u00A0mois")]
    [InlineData(-800, "il y a 2\u00A0ans")]
    public void Near_dates_are_told_as_people_say_them(int days, string expected)
        => Assert.Equal(expected, French.Relative(Today.AddDays(days), Today));

    [Theory]
    [InlineData("Soraya MARTINEZ", "SM")]
    [InlineData("Élodie", "É")]
    [InlineData("", "?")]
    public void Initials_are_those_of_the_first_and_last_words(string name, string expected)
        => Assert.Equal(expected, French.Initials(name));
}
