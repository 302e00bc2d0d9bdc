using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Home;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<HomeLayout> HomeLayouts => Set<HomeLayout>();

    public DbSet<Announcement> Announcements => Set<Announcement>();
}
