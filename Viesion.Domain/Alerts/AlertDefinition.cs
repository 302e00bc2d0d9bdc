using Viesion.Domain.Access;

namespace Viesion.Domain.Alerts;

/// <summary>An alert as people know it (ALE-01): what it says, whom it is for, and what settles it. Its rule is Infrastructure's.</summary>
/// <param name="Key">Stands in addresses and in the tables; never changes.</param>
/// <param name="Pattern">The title, with <c>{X}</c> where the threshold is said.</param>
/// <param name="Description">One sentence: which dossiers are listed, and when they leave the list.</param>
public sealed record AlertDefinition(string Key, AlertRubric Rubric, string Pattern, string Description, AlertThreshold? Threshold = null)
{
    /// <summary>Whom it makes sense for, among those who see dossiers.</summary>
    public Func<Profile, bool> Concerns { get; init; } = _ => true;

    /// <summary>Among the favourites of those who have not chosen theirs.</summary>
    public bool Favourite { get; init; }

    /// <summary>What the day of a hit is: the heading of its column.</summary>
    public required string DayTitle { get; init; }

    /// <summary>The first that the profile may do is the one offered.</summary>
    public required IReadOnlyList<AlertAction> Actions { get; init; }

    /// <summary>« CER à échéance dans X jours ».</summary>
    public string Title
        => Threshold is null ? Pattern
            : Pattern.Replace("{X}", Threshold.Unit == AlertUnit.Months ? "X\u00a0mois" : "X\u00a0jours", StringComparison.Ordinal);

    /// <summary>« CER à échéance dans 30 jours ».</summary>
    public string TitleFor(int? threshold)
        => Threshold is null || threshold is null ? Title
            : Pattern.Replace("{X}", Threshold.Said(threshold.Value), StringComparison.Ordinal);

    public bool IsFor(Profile profile) => Rights.ReadsAlerts(profile) && Concerns(profile);

    public AlertAction? ActionFor(Profile profile) => Actions.FirstOrDefault(action => action.May?.Invoke(profile) is not false);
}
