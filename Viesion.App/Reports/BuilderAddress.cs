using System.Globalization;
using Viesion.Infrastructure.Reports.Builder;

namespace Viesion.App.Reports;

/// <summary>
/// The generator in an address: <c>rapports/generateur/12?colonnes=nom,prenom&amp;groupe=territoire</c>. Without anything said, a saved
/// report is as it was saved.
/// </summary>
internal static class BuilderAddress
{
    public const string Path = "rapports/generateur";
    public const string Title = "Rapport personnel";

    // Says that the address speaks, even when all it says is the default.
    private const string Changed = "apercu=1";

    public static string Of(int? id, BuiltQuery query, int page = 1)
        => Page(id) + "?" + string.Join('&', new[]
        {
            Changed,
            query.ToString(),
            page > 1 ? "page=" + page.ToString(CultureInfo.InvariantCulture) : ""
        }.Where(part => part.Length > 0));

    public static string Page(int? id) => id is { } known ? $"{Path}/{known.ToString(CultureInfo.InvariantCulture)}" : Path;

    public static string Workbook(BuiltQuery query, string? title)
        => $"{Path}.xlsx?titre={Uri.EscapeDataString(title ?? Title)}&{query}".TrimEnd('&');

    /// <summary>What the address says; null when it leaves that to the saved report.</summary>
    public static BuiltQuery? Said(string uri)
        => new Uri(uri).Query is { Length: > 1 } query && query.Contains(Changed, StringComparison.Ordinal)
            ? BuiltQuery.Parse(query) : null;
}
