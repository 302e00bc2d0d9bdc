namespace Viesion.Infrastructure.Searches;

/// <summary>A search of one's history.</summary>
/// <param name="Criteria">As the list's address writes them.</param>
/// <param name="Total">How many dossiers answered then.</param>
public sealed record RecentSearchLine(string Criteria, long Total, DateTimeOffset At);
