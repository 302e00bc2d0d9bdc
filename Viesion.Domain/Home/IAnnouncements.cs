namespace Viesion.Domain.Home;

/// <summary>What « Info et documentation » says, to be changed.</summary>
public interface IAnnouncements
{
    Task<Announcement?> Find(int id, CancellationToken cancellationToken);

    void Add(Announcement announcement);

    void Remove(Announcement announcement);
}
