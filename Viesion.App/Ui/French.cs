using System.Globalization;
using System.Text;

namespace Viesion.App.Ui;

/// <summary>How French readers expect dates, numbers and plurals. The culture is explicit: the server's never matters.</summary>
public static class French
{
    /// <summary>Non-breaking space, before « : ; ! ? » and inside « ».</summary>
    public const char Nbsp = '\u00A0';

    /// <summary>Narrow non-breaking space, between thousands.</summary>
    public const char ThinSpace = '\u202F';

    public static readonly CultureInfo Culture = BuildCulture();
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>22/05/1985; an empty text for no date.</summary>
    public static string Date(DateOnly? date) => date?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>samedi 21 novembre 2026 (« 1er » on the first of the month).</summary>
    public static string LongDate(DateOnly date) =>
        $"{date.ToString("dddd", Culture)} {(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} "
        + $"{date.ToString("MMMM yyyy", Culture)}";

    /// <summary>21/11/2026 à 10:42, in Paris.</summary>
    public static string Moment(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Paris).ToString("dd'/'MM'/'yyyy 'à' HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>10:42, in Paris.</summary>
    public static string Time(DateTimeOffset instant)
        => TimeZoneInfo.ConvertTime(instant, Paris).ToString("HH':'mm", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly? time) => time?.ToString("HH':'mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The date in Paris, which near midnight is not the server's.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris).DateTime);

    /// <summary>« 340 ko », « 1,2 Mo »: thousands and millions of bytes.</summary>
    public static string FileSize(long bytes) => bytes < 1_000_000
        ? $"{Math.Max(1, (bytes + 500) / 1_000)}{Nbsp}ko"
        : $"{(bytes / 1_000_000.0).ToString("0.#", Culture)}{Nbsp}Mo";

    /// <summary>6 340, with narrow non-breaking spaces.</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>1 234,5 with as many decimals as are needed, up to <paramref name="decimals"/>.</summary>
    public static string Number(decimal number, int decimals = 2) => number.ToString($"#,0.{new string('#', decimals)}", Culture);

    /// <summary>84,5 % of a ratio of 0.845.</summary>
    public static string Percent(decimal ratio, int decimals = 0)
        => $"{Number(Math.Round(ratio * 100, decimals, MidpointRounding.AwayFromZero), decimals)}{Nbsp}%";

    /// <summary>« 0 dossier », « 1 dossier », « 2 dossiers »: in French the plural starts at two.</summary>
    public static string Count(long number, string singular, string? plural = null) =>
        $"{Number(number)}{Nbsp}{(Math.Abs(number) < 2 ? singular : plural ?? singular + "s")}";

    /// <summary>« aujourd'hui », « hier », « il y a 9 jours », « dans 2 mois »…</summary>
    public static string Relative(DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "aujourd'hui",
            1 => "demain",
            -1 => "hier",
            > 0 => $"dans {Span(days)}",
            _ => $"il y a {Span(-days)}",
        };
    }

    /// <summary>A number for a machine (attributes, SVG): a point, no thousands.</summary>
    public static string Machine(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>« SM » for Soraya MARTINEZ.</summary>
    public static string Initials(string name)
    {
        var words = name.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length switch
        {
            0 => "?",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };

        static string First(string word) => Rune.ToUpperInvariant(word.EnumerateRunes().First()).ToString();
    }

    private static string Span(int days) => days switch
    {
        < 60 => Count(days, "jour"),
        < 730 => Count((int)Math.Round(days / 30.44), "mois", "mois"),
        _ => Count(days / 365, "an"),
    };

    private static CultureInfo BuildCulture()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("fr-FR").Clone();
        culture.NumberFormat.NumberGroupSeparator = ThinSpace.ToString();
        return CultureInfo.ReadOnly(culture);
    }
}
