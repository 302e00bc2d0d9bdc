namespace Viesion.Domain.Searches;

/// <summary>The saved searches that one may see, to be changed: one's own and the shared ones.</summary>
public interface ISavedSearches
{
    /// <summary>Null when it does not exist, or is somebody else's own.</summary>
    Task<SavedSearch?> Find(int id, CancellationToken cancellationToken);

    /// <summary>
    /// The owner's search of that name, whatever the case. Whoever else names a search of theirs waits until this operation ends.
    /// </summary>
    Task<SavedSearch?> Named(int ownerId, string name, CancellationToken cancellationToken);

    /// <summary>Those of the dossiers that are of the perimeter.</summary>
    Task<IReadOnlyCollection<int>> Visible(IReadOnlyCollection<int> dossiers, CancellationToken cancellationToken);

    void Add(SavedSearch search);

    void Remove(SavedSearch search);

    /// <summary>Somebody's recent searches, last first.</summary>
    Task<IReadOnlyList<RecentSearch>> Recent(int staffMemberId, CancellationToken cancellationToken);

    void Add(RecentSearch search);

    void Remove(RecentSearch search);
}
