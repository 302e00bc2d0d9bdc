using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Favourites;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Favourites;

internal sealed class Favourites(ViesionDbContext db) : IFavourites
{
    public async Task<Favourite?> Find(int staffMemberId, int beneficiaryId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('favourites'), {staffMemberId})", cancellationToken);
        return await db.Favourites.SingleOrDefaultAsync(
            favourite => favourite.StaffMemberId == staffMemberId && favourite.BeneficiaryId == beneficiaryId, cancellationToken);
    }

    public Task<int> Count(int staffMemberId, CancellationToken cancellationToken)
        => db.Favourites.CountAsync(favourite => favourite.StaffMemberId == staffMemberId, cancellationToken);

    public void Add(Favourite favourite) => db.Add(favourite);

    public void Remove(Favourite favourite) => db.Remove(favourite);
}
