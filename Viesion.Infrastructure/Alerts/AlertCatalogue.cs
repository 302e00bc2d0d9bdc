using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Alerts;

/// <summary>Every alert of the product, in the order of its page. The rules are found: adding one is adding its class.</summary>
public sealed class AlertCatalogue : IAlertCatalogue
{
    internal static IReadOnlyList<AlertRule> Rules { get; } = [.. Features.All<AlertRule>()
        .OrderBy(rule => rule.Definition.Rubric).ThenBy(rule => rule.Definition.Key, StringComparer.Ordinal)];

    public static IReadOnlyList<AlertDefinition> All { get; } = [.. Rules.Select(rule => rule.Definition)];

    /// <summary>Null for an unknown key, and for an alert that the profile has no use for.</summary>
    public static AlertDefinition? Find(string? key, Profile profile)
        => All.FirstOrDefault(alert => alert.Key == key && alert.IsFor(profile));

    public IReadOnlyList<AlertDefinition> For(Profile profile) => [.. All.Where(alert => alert.IsFor(profile))];
}
