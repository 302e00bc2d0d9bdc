namespace Viesion.Infrastructure.Searches;

/// <summary>A saved search as people choose it.</summary>
/// <param name="Owner">Who saved it.</param>
/// <param name="Mine">True when it is the reader's own.</param>
/// <param name="Criteria">As the list's address writes them; null for a fixed list.</param>
/// <param name="Dossiers">Of a fixed list, those that the reader may see.</param>
public sealed record SavedSearchLine(int Id, string Name, string Owner, bool Mine, bool Shared, string? Criteria, int Dossiers,
    DateTimeOffset SavedAt, uint Version);
