using System.Globalization;
using System.Text;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// Writes iCalendar (RFC 5545). Times are in UTC: no calendar can mistake them, and October's hour that comes twice stays two hours.
/// </summary>
public static class VCalendar
{
    private const int MaxOctets = 75;

    /// <param name="domain">Makes the UIDs ours alone: the name of the site.</param>
    /// <param name="stamp">The moment of the reading.</param>
    public static string Of(IEnumerable<CalendarEvent> events, string domain, DateTimeOffset stamp)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Viesion//Agenda//FR");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "METHOD", "PUBLISH");
        Line(text, "X-WR-CALNAME", "Viesion");
        // How often to come back: Apple and Google read the first, Outlook the second.
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT15M");
        Line(text, "X-PUBLISHED-TTL", "PT15M");
        foreach (var one in events)
            Event(text, one, domain, stamp);
        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarEvent one, string domain, DateTimeOffset stamp)
    {
        Line(text, "BEGIN", "VEVENT");
        Line(text, "UID", string.Create(CultureInfo.InvariantCulture, $"rendez-vous-{one.AppointmentId}@{domain}"));
        Line(text, "DTSTAMP", Instant(stamp));
        Line(text, "DTSTART", Instant(one.StartsAt));
        Line(text, "DTEND", Instant(one.EndsAt));
        Line(text, "SEQUENCE", one.Revision.ToString(CultureInfo.InvariantCulture));
        Line(text, "STATUS", one.Cancelled ? "CANCELLED" : "CONFIRMED");
        Line(text, "SUMMARY", Escaped(one.Subject));
        if (one.Place is { Length: > 0 } place)
            Line(text, "LOCATION", Escaped(place));
        if (one.Body.Length > 0)
            Line(text, "DESCRIPTION", Escaped(one.Body));
        Line(text, "CLASS", "PRIVATE");
        Line(text, "TRANSP", one.Cancelled ? "TRANSPARENT" : "OPAQUE");
        Line(text, "END", "VEVENT");
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>TEXT of RFC 5545, § 3.3.11. Control characters have no place in it.</summary>
    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
            switch (rune.Value)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append((char)rune.Value);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case < 0x20 and not '\t' or 0x7f:
                    break;
                default:
                    escaped.Append(rune.ToString());
                    break;
            }
        return escaped.ToString();
    }

    // No line exceeds 75 octets (§ 3.1); it is folded between characters, never within one.
    private static void Line(StringBuilder text, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
