using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Home;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

internal sealed class Announcements(ViesionDbContext db) : IAnnouncements
{
    public Task<Announcement?> Find(int id, CancellationToken cancellationToken)
        => db.Announcements.SingleOrDefaultAsync(announcement => announcement.Id == id, cancellationToken);

    public void Add(Announcement announcement) => db.Add(announcement);

    public void Remove(Announcement announcement) => db.Remove(announcement);
}
