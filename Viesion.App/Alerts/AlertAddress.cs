using System.Globalization;
using Viesion.Infrastructure.Alerts;

namespace Viesion.App.Alerts;

/// <summary>
/// An alert's list in an address: <c>alertes/cer-a-echeance?tri=-nom&amp;page=2</c>. The filter and the threshold are the person's own, and
/// remembered.
/// </summary>
internal static class AlertAddress
{
    public const string Path = "alertes";

    public static string Of(string key, AlertSort? sort = null, int page = 1, string suffix = "")
    {
        var parts = new List<string>();
        if (sort is not null && sort != AlertSort.Default)
            parts.Add($"tri={sort}");
        if (page > 1)
            parts.Add("page=" + page.ToString(CultureInfo.InvariantCulture));
        return $"{Path}/{key}{suffix}" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }
}
