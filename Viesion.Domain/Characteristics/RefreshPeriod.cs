namespace Viesion.Domain.Characteristics;

/// <summary>How long a value holds before somebody has to look at it again: so many days or calendar months. The last day counts.</summary>
public sealed record RefreshPeriod(int Count, RefreshUnit Unit)
{
    /// <summary>Ten years: beyond, « never » is meant.</summary>
    public static int Max(RefreshUnit unit) => unit == RefreshUnit.Days ? 3_650 : 120;

    /// <summary>The last day on which a value confirmed that day is fresh.</summary>
    public DateOnly LastFreshDay(DateOnly confirmedOn)
        => Unit == RefreshUnit.Days ? confirmedOn.AddDays(Count) : confirmedOn.AddMonths(Count);

    public bool IsStale(DateOnly confirmedOn, DateOnly today) => LastFreshDay(confirmedOn) < today;
}
