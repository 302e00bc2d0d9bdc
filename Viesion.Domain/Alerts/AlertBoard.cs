using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>
/// What a collaborator has chosen of the alerts (ALE-01, ALE-03): favourites, thresholds, and the one filter that applies to all.
/// </summary>
public sealed class AlertBoard
{
    private AlertBoard()
    {
    }

    /// <summary>A board as everyone has it before choosing anything.</summary>
    public AlertBoard(int staffMemberId, IEnumerable<AlertDefinition> alerts)
        => (StaffMemberId, Favourites) = (staffMemberId, [.. alerts.Where(alert => alert.Favourite).Select(alert => alert.Key)]);

    public int StaffMemberId { get; private set; }

    /// <summary>The keys of the starred alerts, in the order they were starred.</summary>
    public IReadOnlyList<string> Favourites { get; private set; } = [];

    /// <summary>The X of the alerts that have been given one, by key.</summary>
    public IReadOnlyDictionary<string, int> Thresholds { get; private set; } = new Dictionary<string, int>();

    public AlertSituation Situation { get; private set; } = AlertSituation.Active;

    /// <summary>Empty: every programme.</summary>
    public IReadOnlyList<int> ProgrammeIds { get; private set; } = [];

    public DigestFrequency Digest { get; private set; }

    /// <summary>The first day of the last period whose digest was taken care of; null before the first choice.</summary>
    public DateOnly? DigestedOn { get; private set; }

    /// <summary>
    /// The X of an alert for this person; null when the alert has none. A bound that has since moved gives the default back.
    /// </summary>
    public int? Threshold(AlertDefinition alert) => alert.Threshold is not { } threshold ? null
        : Thresholds.TryGetValue(alert.Key, out var chosen) && threshold.Allows(chosen) ? chosen : threshold.Default;

    public void Star(AlertDefinition alert, bool starred)
    {
        var others = Favourites.Where(key => key != alert.Key);
        if (starred != Favourites.Contains(alert.Key))
            Favourites = starred ? [.. others, alert.Key] : [.. others];
    }

    /// <param name="value">Null for the default again.</param>
    public Refusal? KeepThreshold(AlertDefinition alert, int? value)
    {
        if (alert.Threshold is not { } threshold)
            return AlertRefusals.NoThreshold;
        if (value is { } given && !threshold.Allows(given))
            return AlertRefusals.OutOfBounds(threshold);
        var kept = new Dictionary<string, int>(Thresholds);
        kept.Remove(alert.Key);
        if (value is { } chosen && chosen != threshold.Default)
            kept.Add(alert.Key, chosen);
        Thresholds = kept;
        return null;
    }

    /// <summary>The period that has begun is not made up for: the first digest is the next.</summary>
    public void KeepDigest(DigestFrequency frequency, DateTimeOffset now)
    {
        if (frequency != Digest)
            (Digest, DigestedOn) = (frequency, DigestPeriods.Begun(frequency, now) ?? DigestedOn ?? now.ParisDate().AddDays(-1));
    }

    public void Filter(AlertSituation situation, IReadOnlyList<int> programmeIds)
        => (Situation, ProgrammeIds) = (situation, [.. programmeIds.Distinct().Order()]);
}
