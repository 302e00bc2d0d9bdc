using Viesion.App.Appointments.Agendas;
using Xunit;

namespace Viesion.Tests.App.Appointments;

public sealed class AgendaAddressTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly AgendaAddress Known = new(AgendaView.Week, Today, [7]);

    [Fact]
    public void What_the_address_says_holds_and_the_rest_is_what_was_shown_last()
    {
        Assert.Equal("agenda?vue=semaine&jour=2026-11-25&qui=7", AgendaAddress.Read(null, null, null, Known, Today).ToString());
        Assert.Equal("agenda?vue=mois&jour=2027-02-28&qui=3.5", AgendaAddress.Read("mois", "2027-02-28", "3.5.3", Known, Today).ToString());
        Assert.Equal("agenda?vue=semaine&jour=2026-11-25&qui=", AgendaAddress.Read("an", "2026-02-30", "x", Known, Today).ToString());
        Assert.Equal("agenda?vue=semaine&jour=2026-11-25&qui=7", AgendaAddress.Read(null, "9999-12-31", null, Known, Today).ToString());
        Assert.Equal(10, AgendaAddress.Numbers(string.Join('.', Enumerable.Range(1, 40))).Length);
    }

    [Fact]
    public void A_week_begins_on_Monday_and_a_month_is_whole_weeks()
    {
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30)), Span(Known));
        Assert.Equal((new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 7)), Span(Known with { View = AgendaView.Month }));
        // February 2027 begins on a Monday and ends on a Sunday.
        Assert.Equal((new DateOnly(2027, 2, 1), new DateOnly(2027, 3, 1)), Span(new(AgendaView.Month, new(2027, 2, 14), [])));
        Assert.Equal(14, Known with { View = AgendaView.List } is { } list ? list.Days.Count() : 0);
        Assert.Equal(new DateOnly(2026, 12, 1), (Known with { View = AgendaView.Month }).Step(1).Day);
        Assert.Equal(new DateOnly(2026, 11, 18), Known.Step(-1).Day);
    }

    [Fact]
    public void On_a_week_end_the_coming_week_is_opened_unless_a_day_is_asked_for()
    {
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30)),
            Span(AgendaAddress.Read(null, null, null, Known, new(2026, 11, 22))));
        Assert.Equal(new DateOnly(2026, 11, 23), AgendaAddress.Read(null, null, null, Known, new(2026, 11, 21)).Day);
        Assert.Equal(new DateOnly(2026, 11, 20), AgendaAddress.Read(null, null, null, Known, new(2026, 11, 20)).Day);
        Assert.Equal(new DateOnly(2026, 11, 16), AgendaAddress.Read(null, "2026-11-22", null, Known, new(2026, 11, 22)).From);
        Assert.Equal(new DateOnly(2026, 11, 22), AgendaAddress.Read("jour", null, null, Known, new(2026, 11, 22)).Day);
    }

    [Fact]
    public void What_is_remembered_is_one_person_s()
    {
        var shown = new AgendaAddress(AgendaView.Month, Today, [7, 9]);
        var written = AgendaMemory.Write(7, shown);
        Assert.Equal(shown.ToString(), AgendaMemory.Read(written, 7, Today).ToString());
        foreach (var strange in new[] { null, "", "8~mois~7", "7~mois", "~~", "7~~~~" })
            Assert.Equal((AgendaView.Week, 7), (AgendaMemory.Read(strange, 7, Today).View, AgendaMemory.Read(strange, 7, Today).People[0]));
    }

    [Fact]
    public void The_title_says_the_period_in_French()
    {
        Assert.Equal("23 – 29 novembre 2026", AgendaTexts.Title(Known));
        Assert.Equal("30 novembre – 6 décembre 2026", AgendaTexts.Title(Known.Step(1)));
        Assert.Equal("Mercredi 25 novembre 2026", AgendaTexts.Title(Known with { View = AgendaView.Day }));
        Assert.Equal("Novembre 2026", AgendaTexts.Title(Known with { View = AgendaView.Month }));
    }

    private static (DateOnly, DateOnly) Span(AgendaAddress shown) => (shown.From, shown.To);
}
