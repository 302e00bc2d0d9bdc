using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Searches;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Searches;

internal sealed class SavedSearches(ViesionDbContext db) : ISavedSearches
{
    public Task<SavedSearch?> Find(int id, CancellationToken cancellationToken)
        => db.SavedSearches.SingleOrDefaultAsync(search => search.Id == id, cancellationToken);

    public async Task<SavedSearch?> Named(int ownerId, string name, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('saved_searches'), {ownerId})", cancellationToken);
        return await db.SavedSearches.FirstOrDefaultAsync(
            search => search.OwnerId == ownerId && db.Normalised(search.Name) == db.Normalised(name), cancellationToken);
    }

    public async Task<IReadOnlyCollection<int>> Visible(IReadOnlyCollection<int> dossiers, CancellationToken cancellationToken)
        => await db.Beneficiaries.Where(b => dossiers.Contains(b.Id)).Select(b => b.Id).ToListAsync(cancellationToken);

    public void Add(SavedSearch search) => db.Add(search);

    public void Remove(SavedSearch search) => db.Remove(search);

    public async Task<IReadOnlyList<RecentSearch>> Recent(int staffMemberId, CancellationToken cancellationToken)
    {
        // Two tabs of one person: one at a time.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('recent_searches'), {staffMemberId})", cancellationToken);
        return await db.RecentSearches.Where(search => search.StaffMemberId == staffMemberId).OrderByDescending(search => search.At)
            .ThenByDescending(search => search.Id).ToListAsync(cancellationToken);
    }

    public void Add(RecentSearch search) => db.Add(search);

    public void Remove(RecentSearch search) => db.Remove(search);
}
