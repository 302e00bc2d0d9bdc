namespace Viesion.Infrastructure.Searches;

/// <summary>The searches of one reader: theirs and the shared ones by name, then their history, last first.</summary>
public sealed record SearchBook(IReadOnlyList<SavedSearchLine> Saved, IReadOnlyList<RecentSearchLine> Recent);
