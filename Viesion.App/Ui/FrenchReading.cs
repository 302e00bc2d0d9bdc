using System.Globalization;
using System.Text.RegularExpressions;
using Viesion.Domain.Common;

namespace Viesion.App.Ui;

/// <summary>Reads what people type: dates « 3/2/26 », « 03022026 », « 3 février 2026 », times « 9h30 », numbers « 1 234,5 ».</summary>
public static partial class FrenchReading
{
    private static readonly string[] Months = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// Two-digit years are this century up to ten years ahead of <paramref name="today"/>, the last century beyond;
    /// a missing year is this year.
    /// </summary>
    public static bool TryDate(string? text, DateOnly today, out DateOnly date)
    {
        date = default;
        var match = DateShape().Match(Typed(text));
        if (!match.Success)
            return false;
        var month = match.Groups["name"].Success ? MonthNamed(match.Groups["name"].Value) : Part(match, "m");
        var year = match.Groups["y"].Success ? FullYear(match.Groups["y"].Value, today) : today.Year;
        var day = Part(match, "d");
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>« 9h », « 9h30 », « 0930 », « 9:30 ».</summary>
    public static bool TryTime(string? text, out TimeOnly time)
    {
        time = default;
        var match = TimeShape().Match(Typed(text));
        if (!match.Success)
            return false;
        var (hour, minute) = (Part(match, "h"), match.Groups["m"].Success ? Part(match, "m") : 0);
        if (hour > 23 || minute > 59)
            return false;
        time = new TimeOnly(hour, minute);
        return true;
    }

    /// <summary>Comma or point for decimals, any kind of space between thousands.</summary>
    public static bool TryNumber(string? text, out decimal number)
    {
        var plain = string.Concat(Typed(text).Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out number);
    }

    // Without what nobody sees; every dash is one.
    private static string Typed(string? text)
        => string.Concat(
            UserText.Plain(text).Select(c => c is '\u2212' || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation ? '-' : c))
            .ToLowerInvariant();

    // One to four digits of ASCII, as the shapes below have matched.
    private static int Part(Match match, string group) => Number(match.Groups[group].ValueSpan);

    private static int Number(ReadOnlySpan<char> digits)
        => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static int MonthNamed(string name)
    {
        var plain = name.Replace('é', 'e').Replace('û', 'u');
        return Array.FindIndex(Months, month => plain.StartsWith(month, StringComparison.Ordinal)) + 1;
    }

    private static int FullYear(string digits, DateOnly today)
    {
        var year = Number(digits);
        if (digits.Length == 4)
            return year;
        var century = today.Year / 100 * 100;
        return century + year > today.Year + 10 ? century + year - 100 : century + year;
    }

    [GeneratedRegex("""
        ^(?:(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})
        |(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4}|[0-9]{2})
        |(?<d>[0-9]{1,2})\s*[/.\-\s]\s*(?<m>[0-9]{1,2})(?:\s*[/.\-\s]\s*(?<y>[0-9]{4}|[0-9]{2}))?
        |(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?
            (?<d>[0-9]{1,2})(?:er)?\s+(?<name>[a-zéû]{3,9})\.?(?:\s+(?<y>[0-9]{4}|[0-9]{2}))?)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DateShape();

    [GeneratedRegex(@"^(?:(?<h>[0-9]{1,2})\s*(?:(?:h|heures?|[:.])\s*(?<m>[0-9]{2})?)?|(?<h>[0-9]{1,2})(?<m>[0-9]{2}))$")]
    private static partial Regex TimeShape();
}
