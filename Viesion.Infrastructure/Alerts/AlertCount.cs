namespace Viesion.Infrastructure.Alerts;

/// <summary>An alert as a person has set it, and how many hits it has in their perimeter.</summary>
/// <param name="Threshold">Null when the alert has none.</param>
public sealed record AlertCount(string Key, long Hits, bool Starred, int? Threshold);
