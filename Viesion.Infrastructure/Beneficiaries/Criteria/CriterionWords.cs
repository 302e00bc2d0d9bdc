using System.Globalization;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Ranges of criteria, both ends included, as chips say them.</summary>
internal static class CriterionWords
{
    /// <summary>Null when both sides are open.</summary>
    public static string? Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) when first == last => $"le {French(first)}",
        ({ } first, { } last) => $"du {French(first)} au {French(last)}",
        ({ } first, null) => $"à partir du {French(first)}",
        (null, { } last) => $"jusqu’au {French(last)}",
        _ => null,
    };

    /// <summary>« de 2 à 4 km »; null when both sides are open.</summary>
    public static string? Amount(decimal? from, decimal? to, string? unit)
    {
        var words = (from, to) switch
        {
            ({ } first, { } last) when first == last => French(first),
            ({ } first, { } last) => $"de {French(first)} à {French(last)}",
            ({ } first, null) => $"au moins {French(first)}",
            (null, { } last) => $"au plus {French(last)}",
            _ => null,
        };
        return words is null || string.IsNullOrEmpty(unit) ? words : $"{words}\u00a0{unit}";
    }

    private static string French(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static string French(decimal number) => CriterionReading.Text(number).Replace('.', ',');
}
