namespace Viesion.Domain.Appointments;

/// <summary>The public holidays of metropolitan France (Code du travail, L3133-1).</summary>
public static class PublicHolidays
{
    /// <summary>« Lundi de Pâques », or null for an ordinary day.</summary>
    public static string? Name(DateOnly day)
    {
        var easter = Easter(day.Year);
        return (day.Month, day.Day) switch
        {
            (1, 1) => "1er janvier",
            (5, 1) => "Fête du travail",
            (5, 8) => "8 mai",
            (7, 14) => "14 juillet",
            (8, 15) => "Assomption",
            (11, 1) => "Toussaint",
            (11, 11) => "11 novembre",
            (12, 25) => "Noël",
            _ => (day.DayNumber - easter.DayNumber) switch
            {
                1 => "Lundi de Pâques",
                39 => "Ascension",
                50 => "Lundi de Pentecôte",
                _ => null
            },
        };
    }

    /// <summary>Easter Sunday (anonymous Gregorian computus).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
