using Viesion.App.Ui;
using Xunit;

namespace Viesion.Tests.App.Ui;

public sealed class FrenchReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("3/2/26")]
    [InlineData("03/02/2026")]
    [InlineData("03022026")]
    [InlineData("030226")]
    [InlineData("3-2-2026")]
    [InlineData("3.2.26")]
    [InlineData(" 3 2 26 ")]
    [InlineData("3/2")]
    [InlineData("2026-02-03")]
    [InlineData("3 février 2026")]
    [InlineData("3 févr. 26")]
    [InlineData("3 FÉVRIER 2026")]
    [InlineData("mardi 3 février 2026")]
    [InlineData("03\u201102\u20112026")]
    [InlineData("\u206803/02/2026\u2069")]
    [InlineData("03\u00a0/\u202f02 / 2026")]
    public void A_date_is_read_however_it_is_typed(string text)
    {
        Assert.True(FrenchReading.TryDate(text, Today, out var date));
        Assert.Equal(new DateOnly(2026, 2, 3), date);
    }

    [Theory]
    [InlineData("22/05/85", 1985)]
    [InlineData("22/05/36", 2036)]
    [InlineData("22/05/37", 1937)]
    public void Two_digit_years_are_at_most_ten_years_ahead(string text, int year)
    {
        Assert.True(FrenchReading.TryDate(text, Today, out var date));
        Assert.Equal(year, date.Year);
    }

    [Theory]
    [InlineData("")]
    [InlineData("31/02/2026")]
    [InlineData("32/01/2026")]
    [InlineData("03/13/2026")]
    [InlineData("3/2/0026")]
    [InlineData("demain")]
    [InlineData("3 brumaire 2026")]
    [InlineData("١٢/٠٣/٢٠٢٦")]
    [InlineData("１２/０３/２０２６")]
    [InlineData("00/00/1970")]
    [InlineData("29/02/2025")]
    [InlineData("12/2026")]
    [InlineData("12/03/2026 09:30")]
    public void What_is_no_date_is_refused(string text) => Assert.False(FrenchReading.TryDate(text, Today, out _));

    [Theory]
    [InlineData("9h")]
    [InlineData("9")]
    [InlineData("09:00")]
    [InlineData("0900")]
    [InlineData("9 h 00")]
    [InlineData("9 heures")]
    [InlineData("9H00")]
    public void A_time_is_read_however_it_is_typed(string text)
    {
        Assert.True(FrenchReading.TryTime(text, out var time));
        Assert.Equal(new TimeOnly(9, 0), time);
    }

    [Theory]
    [InlineData("24:00")]
    [InlineData("9h60")]
    [InlineData("neuf")]
    public void What_is_no_time_is_refused(string text) => Assert.False(FrenchReading.TryTime(text, out _));

    [Theory]
    [InlineData("1 234,5")]
    [InlineData("1\u202F234,5")]
    [InlineData("1234.5")]
    public void A_number_is_read_with_any_space_and_a_comma_or_a_point(string text)
    {
        Assert.True(FrenchReading.TryNumber(text, out var number));
        Assert.Equal(1234.5m, number);
    }
}
