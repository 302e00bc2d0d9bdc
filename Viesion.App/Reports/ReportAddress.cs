using System.Globalization;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.Reports;

/// <summary>
/// A report in an address, to be bookmarked and sent: <c>rapports/cer-etat?jours=7&amp;etats=soumis,valide&amp;tri=-signature</c>. What
/// equals the default is left out.
/// </summary>
internal static class ReportAddress
{
    public const string Path = "rapports";

    /// <summary>The filters of an address, by their keys.</summary>
    /// <param name="said">What the address says of a key, or null.</param>
    public static Dictionary<string, string?> Filters(ReportDefinition report, Func<string, string?> said)
        => report.Filters.ToDictionary(filter => filter.Key, filter => said(filter.Key));

    public static string Of(ReportDefinition report, IReadOnlyDictionary<string, string?> filters, ReportSort sort, DateOnly today,
        int page = 1, string suffix = "")
    {
        var query = ReportQuery.Write(report, filters, sort, today);
        if (page > 1)
            query += (query.Length == 0 ? "" : "&") + "page=" + page.ToString(CultureInfo.InvariantCulture);
        return $"{Path}/{report.Key}{suffix}" + (query.Length == 0 ? "" : "?" + query);
    }
}
