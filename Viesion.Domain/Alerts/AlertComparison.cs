namespace Viesion.Domain.Alerts;

/// <summary>How the X of an alert compares with the day of a hit.</summary>
public enum AlertComparison
{
    /// <summary>« Dans les X jours »: from today to X later, both included.</summary>
    Within,

    /// <summary>« Depuis plus de X »: the day X ago is not long enough.</summary>
    MoreThan,

    /// <summary>« Depuis X ou plus »: the day X ago is long enough.</summary>
    AtLeast,

    /// <summary>« Des X derniers jours »: from X ago to today, both included.</summary>
    Last,
}
