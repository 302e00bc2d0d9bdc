using System.Globalization;
using Viesion.App.Cers;
using Viesion.Domain.FormalNotices;
using Viesion.Infrastructure.FormalNotices;

namespace Viesion.App.FormalNotices;

/// <summary>
/// The list's filters in an address, to be bookmarked, and to export what is on the screen. Words that mean nothing are ignored.
/// </summary>
public static class FormalNoticeAddress
{
    public const string Path = "mises-en-demeure";

    /// <param name="said">What the address says of a key, or null.</param>
    public static FormalNoticeFilter Read(Func<string, string?> said, DateOnly today) => new(
        Slugs.TryGetValue(said("etat") ?? "demandees", out var state) ? state : FormalNoticeState.Requested,
        CerFormReading.Whole(said("referent")), CerFormReading.Whole(said("structure")), CerFormReading.Whole(said("territoire")),
        CerFormReading.Date(said("du"), today), CerFormReading.Date(said("au"), today), CerFormReading.Whole(said("rang")) ?? 0);

    public static string Of(FormalNoticeFilter filter, string suffix = "")
    {
        var parts = new (string Key, string? Value)[]
        {
            ("etat", filter.State is FormalNoticeState.Requested ? null : Slugs.First(slug => slug.Value == filter.State).Key),
            ("referent", Text(filter.ReferentId)), ("structure", Text(filter.OrganisationId)), ("territoire", Text(filter.TerritoryId)),
            ("du", Iso(filter.From)), ("au", Iso(filter.To)), ("rang", filter.Skip > 0 ? Text(filter.Skip) : null),
        }.Where(part => part.Value is not null).Select(part => $"{part.Key}={part.Value}").ToList();
        return Path + suffix + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    /// <summary>The states to choose from, « toutes » included.</summary>
    public static IReadOnlyDictionary<string, FormalNoticeState?> Slugs { get; } = new Dictionary<string, FormalNoticeState?>
    {
        ["demandees"] = FormalNoticeState.Requested,
        ["faites"] = FormalNoticeState.Done,
        ["refusees"] = FormalNoticeState.Refused,
        ["toutes"] = null,
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
