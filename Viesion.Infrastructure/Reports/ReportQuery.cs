namespace Viesion.Infrastructure.Reports;

/// <summary>Filters and order of a report as its address writes them: « jours=7&amp;tri=-signature ».</summary>
public static class ReportQuery
{
    public const string SortKey = "tri";

    public static Dictionary<string, string?> Parse(string written)
        => written.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .GroupBy(part => part[0])
            .ToDictionary(part => part.Key, part => (string?)Uri.UnescapeDataString(part.First().ElementAtOrDefault(1) ?? ""));

    /// <summary>« -signature »: descending; an unknown column gives the report's own order.</summary>
    public static ReportSort Sort(ReportDefinition report, string? tri)
        => report.Columns.Any(column => column.Key == tri?.TrimStart('-')) ? new ReportSort(tri!.TrimStart('-'), tri.StartsWith('-'))
            : report.Sort;

    /// <summary>What equals the default is left out.</summary>
    public static string Write(ReportDefinition report, IReadOnlyDictionary<string, string?> filters, ReportSort sort, DateOnly today)
    {
        var parts = report.Filters
            .Where(filter => filters.GetValueOrDefault(filter.Key) is { } said && said != ReportReading.Default(filter, today))
            .Select(filter => $"{filter.Key}={Uri.EscapeDataString(filters[filter.Key]!)}").ToList();
        if (sort != report.Sort)
            parts.Add($"{SortKey}={(sort.Descending ? "-" : "")}{sort.Column}");
        return string.Join('&', parts);
    }
}
