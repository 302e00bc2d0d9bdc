using System.Globalization;

namespace Viesion.Infrastructure.Genesis;

/// <summary>Dates as Genesis writes them: jj/mm/aaaa.</summary>
internal static class FrenchDate
{
    public static Reading Read(string column, string text)
    {
        if (!DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(null, $"« {column} » n’est pas une date possible : « {Shown.Short(text)} » (attendu : jj/mm/aaaa).");
        return day.Year is >= 1900 and < 2100 ? new(day) : new(null, $"« {column} » est une date impossible : « {text} ».");
    }

    public static string Write(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";
}
