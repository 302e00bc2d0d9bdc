namespace Viesion.Domain.Home;

/// <summary>Each person's own arrangement of their home.</summary>
public interface IHomeLayouts
{
    /// <summary>Null for who never arranged anything. Two tabs of one person: one at a time.</summary>
    Task<HomeLayout?> Of(int staffMemberId, CancellationToken cancellationToken);

    void Add(HomeLayout layout);

    void Remove(HomeLayout layout);
}
