using System.Diagnostics;
using System.Text.Json;

namespace Viesion.Tests.Build;

/// <summary>Reads iCalendar with python3-icalendar, which is not ours: many texts in one process.</summary>
public static class CalendarParser
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    // Structure, folding and times are the library's; texts are unescaped here by the letter of RFC 5545, which the library does not follow
    // for a backslash before an n.
    private const string Script = """
        import json, re, sys
        from icalendar import Calendar
        from icalendar.parser import Contentlines
        def plain(value):
            return re.sub(r'\\(.)', lambda m: '\n' if m.group(1) in 'nN' else m.group(1), value)
        read = []
        for text in json.load(sys.stdin):
            texts = []
            for line in Contentlines.from_ical(text):
                if line == 'BEGIN:VEVENT':
                    texts.append({})
                name, _, value = str(line).partition(':')
                if name in ('SUMMARY', 'LOCATION', 'DESCRIPTION') and texts:
                    texts[-1][name.lower()] = plain(value)
            events = Calendar.from_ical(text).walk('VEVENT')
            when = lambda event, name: event.decoded(name).isoformat()
            read.append([dict(uid=str(e['UID']), start=when(e, 'DTSTART'), end=when(e, 'DTEND'), stamp=when(e, 'DTSTAMP'),
                status=str(e['STATUS']), sequence=int(e['SEQUENCE']), **t) for e, t in zip(events, texts)])
        json.dump(read, sys.stdout)
        """;

    public static async Task<List<List<ParsedEvent>>> Read(params IEnumerable<string> texts)
    {
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-I", "-c", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        })!;
        var (said, wrong) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        await JsonSerializer.SerializeAsync(python.StandardInput.BaseStream, texts);
        python.StandardInput.Close();
        await python.WaitForExitAsync();
        return python.ExitCode == 0 ? JsonSerializer.Deserialize<List<List<ParsedEvent>>>(await said, Camel)!
            : throw new InvalidOperationException($"Not a calendar (python3-icalendar: ./viesion test installs it): {await wrong}");
    }
}
