using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Home;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

internal sealed class HomeLayouts(ViesionDbContext db) : IHomeLayouts
{
    public async Task<HomeLayout?> Of(int staffMemberId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('home_layouts'), {staffMemberId})", cancellationToken);
        return await db.HomeLayouts.SingleOrDefaultAsync(layout => layout.StaffMemberId == staffMemberId, cancellationToken);
    }

    public void Add(HomeLayout layout) => db.Add(layout);

    public void Remove(HomeLayout layout) => db.Remove(layout);
}
