using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Reports;

/// <summary>Every report of the product, in the order of its page; they are found.</summary>
public static class ReportCatalogue
{
    internal static IReadOnlyList<Report> Reports { get; } = [.. Features.All<Report>().OrderBy(report => report.Rank)];

    public static IReadOnlyList<ReportDefinition> All { get; } = [.. Reports.Select(report => report.Definition)];

    public static ReportDefinition? Find(string? key) => All.FirstOrDefault(definition => definition.Key == key);

    /// <summary>Those that a profile may read.</summary>
    public static IEnumerable<ReportDefinition> For(Profile profile) => All.Where(definition => definition.IsFor(profile));

    /// <summary>Null for an unknown report as for one that is not for the profile.</summary>
    public static ReportDefinition? Find(string? key, Profile profile) => Find(key) is { } found && found.IsFor(profile) ? found : null;

    internal static Report Of(ReportDefinition definition) => Reports.Single(report => report.Definition.Key == definition.Key);
}
