using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Searches;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Searches;

/// <summary>« Recherches enregistrées » (DOS-03): one's own, the shared ones, and one's history.</summary>
[PlannedEachTime]
public sealed class SavedSearchReads(ViesionDbContext db, Perimeter perimeter)
{
    /// <summary>Shared searches shown at most; beyond, they are found by name.</summary>
    public const int AtMost = 200;

    public async Task<SearchBook> Book()
    {
        var me = perimeter.StaffMemberId ?? 0;
        var saved = await db.SavedSearches.OrderByDescending(search => search.OwnerId == me).ThenBy(search => db.Normalised(search.Name))
            .ThenBy(search => search.Id).Take(AtMost)
            .Select(search => new SavedSearchLine(search.Id, search.Name, db.StaffMembers.Where(owner => owner.Id == search.OwnerId)
            .Select(owner => owner.FirstName + " " + owner.LastName).First(),
                search.OwnerId == me, search.Shared, search.Criteria, search.Dossiers.Count, search.SavedAt, search.Version)).ToListAsync();
        var recent = await db.RecentSearches.OrderByDescending(search => search.At).ThenByDescending(search => search.Id)
            .Take(RecentSearch.Kept)
            .Select(search => new RecentSearchLine(search.Criteria, search.Total, search.At)).ToListAsync();
        return new SearchBook(saved, recent);
    }
}
