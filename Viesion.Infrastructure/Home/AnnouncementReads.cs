using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

/// <summary>« Info et documentation »: what everybody reads, the most recent first.</summary>
public sealed class AnnouncementReads(ViesionDbContext db)
{
    /// <summary>The last ones, on the home.</summary>
    public const int OnHome = 6;

    public Task<List<AnnouncementRow>> All() => Rows(db).ToListAsync();

    internal static IQueryable<AnnouncementRow> Rows(ViesionDbContext db)
        => db.Announcements.OrderByDescending(announcement => announcement.At).ThenByDescending(announcement => announcement.Id)
            .Select(announcement => new AnnouncementRow(
                announcement.Id, announcement.Title, announcement.Text, announcement.Link, announcement.At, announcement.Version));
}
