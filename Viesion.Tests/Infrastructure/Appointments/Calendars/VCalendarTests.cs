using System.Text;
using FsCheck.Fluent;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments.Calendars;

/// <summary>RFC 5545 as somebody else reads it.</summary>
public sealed class VCalendarTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 28, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_parser_that_is_not_ours_reads_every_part()
    {
        var text = VCalendar.Of(
            [new(12, Start, Start.AddMinutes(90), "MARTINEZ Soraya", "RDV de suivi\nThèmes\u00a0: mobilité, logement",
            "CMS, 2 rue Haute; Privas", Cancelled: false, 3),
            new(13, Start.AddDays(1), Start.AddDays(1).AddMinutes(30), "Rendez-vous", "", null, Cancelled: true, 0)],
            "viesion.departement.fr", Start.AddDays(-1));
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Viesion//Agenda//FR\r\n", text);
        Assert.EndsWith("END:VCALENDAR\r\n", text);
        Assert.Equal([
            new ParsedEvent("rendez-vous-12@viesion.departement.fr", "2026-03-28T22:30:00+00:00", "2026-03-29T00:00:00+00:00",
                "2026-03-27T22:30:00+00:00", "CONFIRMED", 3, "MARTINEZ Soraya", "CMS, 2 rue Haute; Privas",
                "RDV de suivi\nThèmes\u00a0: mobilité, logement"),
            new ParsedEvent("rendez-vous-13@viesion.departement.fr", "2026-03-29T22:30:00+00:00", "2026-03-29T23:00:00+00:00",
                "2026-03-27T22:30:00+00:00", "CANCELLED", 0, "Rendez-vous", null, null)],
            (await CalendarParser.Read(text))[0]);
    }

    [Fact]
    public async Task Any_text_comes_through_and_no_line_is_longer_than_75_octets()
    {
        var arbitrary = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        // What escaping and folding stumble on, more often than chance would.
        var nasty = Gen.ListOf(
            Gen.Elements("\\", ",", ";", ":", "\n", "\r\n", "\"", "n", "N", " ", "\t", "é", "’", "\u00a0", "😀", "👩‍🦽", "BEGIN:VEVENT",
            "END:VCALENDAR", "%2C", "a", "^n")).Select(string.Concat);
        var texts = Gen.OneOf(arbitrary, nasty).Sample(600, 60).ToList();
        CalendarEvent[] events = [
            .. texts.Chunk(3).Select(
                (three, at) => new CalendarEvent(at, Start, Start.AddMinutes(30), three[0], three[1], three[2], at % 2 == 0, at))];
        var text = VCalendar.Of(events, "viesion.departement.fr", Start);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var read = (await CalendarParser.Read(text))[0];
        Assert.Equal(events.Select(one => (Kept(one.Subject), Kept(one.Body), Kept(one.Place!), one.Revision)),
            read.Select(one => (one.Summary, one.Description ?? "", one.Location ?? "", one.Sequence)));
    }

    // Line ends are one thing, other control characters nothing, half a character the sign of one.
    private static string Kept(string text)
        => string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes()
            .Where(rune => rune.Value is '\n' or '\t' || (rune.Value >= 0x20 && rune.Value != 0x7f)));
}
