using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

internal sealed class CalendarFeeds(ViesionDbContext db) : ICalendarFeeds
{
    public Task<CalendarFeed?> Of(int staffMemberId, CancellationToken cancellationToken)
        => db.CalendarFeeds.SingleOrDefaultAsync(f => f.StaffMemberId == staffMemberId, cancellationToken);

    public void Add(CalendarFeed feed) => db.Add(feed);

    public void Remove(CalendarFeed feed) => db.Remove(feed);
}
