using Viesion.Domain.Cers;
using Xunit;

namespace Viesion.Tests.Domain.Cers;

public sealed class CerDatesTests
{
    [Theory]
    [InlineData(CerType.First, "2026-11-21", "2026-12-01")]
    [InlineData(CerType.Renewal, "2026-12-31", "2027-01-01")]
    [InlineData(CerType.Amendment, "2026-12-01", "2027-01-01")]
    [InlineData(CerType.PaymentResumption, "2026-11-21", "2026-11-01")]
    [InlineData(CerType.EntitlementReopening, "2026-12-01", "2026-12-01")]
    public void The_start_is_the_next_month_or_the_month_of_the_signature_when_a_right_is_restored(
        CerType type, string signature, string start)
        => Assert.Equal(DateOnly.Parse(start), CerDates.ProposedStart(type, DateOnly.Parse(signature)));

    [Theory]
    [InlineData("2026-12-01", 6, "2027-05-31")]
    [InlineData("2026-12-01", 3, "2027-02-28")]
    [InlineData("2027-12-01", 3, "2028-02-29")]
    [InlineData("2026-11-15", 12, "2027-11-14")]
    public void The_end_follows_from_the_months_and_the_months_from_the_end(string start, int months, string end)
    {
        Assert.Equal(DateOnly.Parse(end), CerDates.EndAfter(DateOnly.Parse(start), months));
        Assert.Equal(months, CerDates.MonthsBetween(DateOnly.Parse(start), DateOnly.Parse(end)));
    }

    [Theory]
    [InlineData("2026-12-01", "2027-05-30")]
    [InlineData("2026-12-01", "2026-12-10")]
    [InlineData("2026-12-01", "2026-11-30")]
    [InlineData("2026-12-01", "2036-11-30")]
    public void Days_that_make_no_whole_months_have_no_duration(string start, string end)
        => Assert.Null(CerDates.MonthsBetween(DateOnly.Parse(start), DateOnly.Parse(end)));

    [Fact]
    public void Months_and_end_answer_each_other_for_every_start_of_a_month()
    {
        for (var start = new DateOnly(2026, 1, 1); start.Year < 2029; start = start.AddMonths(1))
            for (var months = 1; months <= Cer.MaxMonths; months++)
                Assert.Equal(months, CerDates.MonthsBetween(start, CerDates.EndAfter(start, months)));
    }

    [Fact]
    public void The_running_contract_closes_the_day_before_the_next()
        => Assert.Equal(new DateOnly(2026, 11, 30), CerDates.ProposedClosing(new DateOnly(2026, 12, 1)));
}
