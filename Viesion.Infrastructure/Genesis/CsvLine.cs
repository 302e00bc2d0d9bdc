using System.Text;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// One line of « ; »-separated values, with quoted fields: « "a;b" », « "" » for a quote inside. Our own rather than a library's: a line
/// must be bounded, rejected alone and shown raw.
/// </summary>
public static class CsvLine
{
    public const char Separator = ';';

    /// <summary>Fills <paramref name="fields"/>. False when a quote is never closed: the fields are then not to be trusted.</summary>
    public static bool Split(string line, List<string> fields, char separator = Separator)
    {
        fields.Clear();
        var at = 0;
        while (true)
        {
            if (at < line.Length && line[at] == '"')
            {
                if (!Quoted(line, ref at, fields, separator))
                    return false;
            }
            else
            {
                var end = line.IndexOf(separator, at);
                end = end < 0 ? line.Length : end;
                fields.Add(line[at..end].Trim());
                at = end;
            }
            if (at >= line.Length)
                return true;
            at++; // the separator
            if (at == line.Length)
            {
                fields.Add("");
                return true;
            }
        }
    }

    public static void Write(TextWriter output, IEnumerable<string?> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first)
                output.Write(Separator);
            first = false;
            if (value is not null && value.AsSpan().IndexOfAny("\";\r\n") >= 0)
                output.Write($"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            else
                output.Write(value);
        }
        output.Write("\r\n");
    }

    private static bool Quoted(string line, ref int at, List<string> fields, char separator)
    {
        var value = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
                value.Append(line[at]);
            else if (at + 1 < line.Length && line[at + 1] == '"')
                value.Append(line[at++]);
            else
            {
                // What follows the closing quote up to the separator is kept as it is: « "12" bis ».
                var end = line.IndexOf(separator, at + 1);
                end = end < 0 ? line.Length : end;
                value.Append(line, at + 1, end - at - 1);
                at = end;
                fields.Add(value.ToString().Trim());
                return true;
            }
        }
        return false;
    }
}
