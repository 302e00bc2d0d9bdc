using System.Globalization;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Values of criteria as addresses write them: « 12 », « 2026-01-31 », « from..to » with either side left open.</summary>
public static class CriterionReading
{
    public const int MaxText = 100;
    private const string Between = "..";

    public static int? Id(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    public static DateOnly? Day(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>« 12 », « -3.5 »: a point, no thousands.</summary>
    public static decimal? Number(string text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) ? number : null;

    public static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The two sides of « from..to », both included; null when a side is unreadable, both are open, or they stand in the wrong order.
    /// </summary>
    public static (T? From, T? To)? Range<T>(string text, Func<string, T?> read)
        where T : struct, IComparable<T>
    {
        if (text.Split(Between) is not [var left, var right])
            return null;
        var (from, to) = (read(left), read(right));
        return (from is null && left.Length > 0) || (to is null && right.Length > 0) || (from is null && to is null)
            || (from is { } first && to is { } last && first.CompareTo(last) > 0)
            ? null : (from, to);
    }

    public static string Range<T>(T? from, T? to, Func<T, string> write)
        where T : struct
        => (from is { } first ? write(first) : "") + Between + (to is { } last ? write(last) : "");
}
