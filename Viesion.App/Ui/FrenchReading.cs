using System.Globalization;
using System.Text.RegularExpressions;

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
        var match = DateShape().Match((text ?? "").Trim().ToLowerInvariant());
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
        var match = TimeShape().Match((text ?? "").Trim().ToLowerInvariant());
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
        var plain = Spaces().Replace(text ?? "", "").Replace(',', '.').Replace('\u2212', '-');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int MonthNamed(string name)
    {
        var plain = name.Replace('é', 'e').Replace('û', 'u');
        return Array.FindIndex(Months, month => plain.StartsWith(month, StringComparison.Ordinal)) + 1;
    }

    private static int FullYear(string digits, DateOnly today)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        if (digits.Length == 4)
            return year;
        var century = today.Year / 100 * 100;
        return century + year > today.Year + 10 ? century + year - 100 : century + year;
    }

    [GeneratedRegex(@"^(?:(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)|(?<d>\d\d)(?<m>\d\d)(?<y>\d{4}|\d\d)|(?<d>\d{1,2})\s*[/.\-\s]\s*(?<m>\d{1,2})(?:\s*[/.\-\s]\s*(?<y>\d{4}|\d\d))?|(?<d>\d{1,2})(?:er)?\s+(?<name>[a-zéû]{3,9})\.?(?:\s+(?<y>\d{4}|\d\d))?)$")]
    private static partial Regex DateShape();

    [GeneratedRegex(@"^(?:(?<h>\d{1,2})\s*(?:[h:.]\s*(?<m>\d\d)?)?|(?<h>\d{1,2})(?<m>\d\d))$")]
    private static partial Regex TimeShape();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
