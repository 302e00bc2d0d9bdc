using System.Buffers;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Reports;

/// <summary>Writes cells, each typed by its value: text, whole number, decimal, day, moment (Paris), yes or no.</summary>
internal static class XlsxCells
{
    /// <summary>What a cell can hold; a longer text is cut there and ends with « … ».</summary>
    public const int TextMaxLength = 32_767;

    // Spreadsheets count days from 30/12/1899, and mistake 1900 for a leap year: earlier days are written as text.
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private static readonly SearchValues<char> Breaks = SearchValues.Create('\n', '\r', '\t');

    /// <summary>0 → A, 25 → Z, 26 → AA.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + Letters(column % 26);

    /// <summary>
    /// Writes a row. A cell does not say where it stands: it is the next one, and an empty one holds the place of those that come after it.
    /// References change in each cell and are half of what a compressed sheet weighs (docs/adr/0009).
    /// </summary>
    public static void Row(XlsxBuffer xml, long number, ReadOnlySpan<object?> values, IReadOnlyList<XlsxColumn> columns)
    {
        xml.Raw("<row r=\""u8).Number(number).Raw("\">"u8);
        var empty = 0;
        for (var column = 0; column < columns.Count; column++)
        {
            if (values[column] is null or "")
            {
                empty++;
                continue;
            }
            for (; empty > 0; empty--)
                xml.Raw("<c/>"u8);
            Write(xml, values[column]!, format: columns[column].Format);
        }
        xml.Raw("</row>"u8);
    }

    public static void Write(XlsxBuffer xml, object value, int textStyle = XlsxParts.Plain, XlsxFormat format = XlsxFormat.General)
    {
        xml.Raw("<c"u8);
        switch (value)
        {
            case int number when format == XlsxFormat.SixDigits: Value(xml, XlsxParts.SixDigits, number); break;
            case int number: Value(xml, XlsxParts.Plain, number); break;
            case long number: Value(xml, XlsxParts.Plain, number); break;
            case decimal number: Value(xml, XlsxParts.Decimal, number); break;
            case DateOnly day when day >= FirstDay: Value(xml, XlsxParts.Date, day.DayNumber - Epoch.DayNumber); break;
            case DateOnly day: Text(xml, day.ToString("dd'/'MM'/'yyyy"), textStyle); break;
            case DateTimeOffset moment: Value(xml, XlsxParts.Moment, Math.Round(moment.InParis().DateTime.ToOADate(), 8)); break;
            case bool yes: Text(xml, yes ? "Oui" : "Non", textStyle); break;
            case string text: Text(xml, text, textStyle); break;
            default: throw new ArgumentException($"A cell can't hold a {value.GetType().Name}.", nameof(value));
        }
    }

    private static void Value<T>(XlsxBuffer xml, int style, T number)
        where T : IUtf8SpanFormattable
        => Style(xml, style).Raw("><v>"u8).Number(number).Raw("</v></c>"u8);

    // Nothing that a program assumes by itself: what is not written need not be compressed (docs/adr/0009).
    private static XlsxBuffer Style(XlsxBuffer xml, int style)
        => style == XlsxParts.Plain ? xml : xml.Raw(" s=\""u8).Number(style).Raw("\""u8);

    private static void Text(XlsxBuffer xml, string text, int style)
    {
        // A text cell never runs as a formula; « quotePrefix » keeps it so when somebody edits it (NFR-08).
        var shown = style == XlsxParts.Plain && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? XlsxParts.Quoted : style;
        Style(xml, shown).Raw(" t=\"inlineStr\"><is><t"u8);
        // Blanks other than one between two words would be lost.
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
            || text.AsSpan().ContainsAny(Breaks) || text.Contains("  ", StringComparison.Ordinal))
            xml.Raw(" xml:space=\"preserve\""u8);
        xml.Raw(">"u8);
        if (text.Length <= TextMaxLength)
            xml.Text(text);
        else
            xml.Text(UserText.Shorten(text, TextMaxLength - 1));
        xml.Raw("</t></is></c>"u8);
    }
}
