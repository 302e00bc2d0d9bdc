using System.Globalization;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.Reports;

/// <summary>A report in an address, to be bookmarked and sent: <c>rapports/cer-etat?jours=7&amp;etats=soumis,valide&amp;tri=-signature</c>. What equals the default is left out.</summary>
internal static class ReportAddress
{
    public const string Path = "rapports";

    /// <summary>The filters of an address, by their keys.</summary>
    /// <param name="said">What the address says of a key, or null.</param>
    public static Dictionary<string, string?> Filters(ReportDefinition report, Func<string, string?> said) => report.Filters.ToDictionary(filter => filter.Key, filter => said(filter.Key));

    /// <summary>« -signature »: descending; an unknown column gives the report's own order.</summary>
    public static ReportSort Sort(ReportDefinition report, string? tri)
        => report.Columns.Any(column => column.Key == tri?.TrimStart('-')) ? new ReportSort(tri!.TrimStart('-'), tri.StartsWith('-')) : report.Sort;

    public static string Of(ReportDefinition report, IReadOnlyDictionary<string, string?> filters, ReportSort sort, DateOnly today, int page = 1, string suffix = "")
    {
        var parts = report.Filters
            .Where(filter => filters.GetValueOrDefault(filter.Key) is { } said && said != ReportReading.Default(filter, today))
            .Select(filter => $"{filter.Key}={Uri.EscapeDataString(filters[filter.Key]!)}").ToList();
        if (sort != report.Sort)
            parts.Add($"tri={(sort.Descending ? "-" : "")}{sort.Column}");
        if (page > 1)
            parts.Add("page=" + page.ToString(CultureInfo.InvariantCulture));
        return $"{Path}/{report.Key}{suffix}" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }
}
