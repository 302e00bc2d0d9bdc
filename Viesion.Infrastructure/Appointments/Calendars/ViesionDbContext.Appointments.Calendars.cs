using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Infrastructure.Appointments.Calendars;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    internal DbSet<CalendarEntry> CalendarEntries => Set<CalendarEntry>();
}
