namespace Viesion.Domain.Favourites;

/// <summary>What one person follows, to be changed.</summary>
public interface IFavourites
{
    /// <summary>
    /// Null when they do not follow it, or do not see it. Whoever else marks for this person waits until this operation ends.
    /// </summary>
    Task<Favourite?> Find(int staffMemberId, int beneficiaryId, CancellationToken cancellationToken);

    /// <summary>How many they follow, of those that they see.</summary>
    Task<int> Count(int staffMemberId, CancellationToken cancellationToken);

    void Add(Favourite favourite);

    void Remove(Favourite favourite);
}
