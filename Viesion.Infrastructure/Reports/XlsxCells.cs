using System.Text;
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

    public static byte[][] References(int columns) => [.. Enumerable.Range(0, columns).Select(column => Encoding.ASCII.GetBytes(Letters(column)))];

    /// <summary>0 → A, 25 → Z, 26 → AA.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + Letters(column % 26);

    public static void Write(XlsxBuffer xml, byte[] reference, long row, object? value, int textStyle = XlsxParts.Plain, XlsxFormat format = XlsxFormat.General)
    {
        if (value is null or "")
            return;
        xml.Raw("<c r=\""u8).Raw(reference).Number(row);
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
        => xml.Raw("\" s=\""u8).Number(style).Raw("\"><v>"u8).Number(number).Raw("</v></c>"u8);

    private static void Text(XlsxBuffer xml, string text, int style)
    {
        // A text cell never runs as a formula; « quotePrefix » keeps it so when somebody edits it (NFR-08).
        var shown = style == XlsxParts.Plain && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? XlsxParts.Quoted : style;
        xml.Raw("\" s=\""u8).Number(shown).Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        xml.Text(text.Length <= TextMaxLength ? text : UserText.Shorten(text, TextMaxLength - 1));
        xml.Raw("</t></is></c>"u8);
    }
}
