using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Staff;

/// <summary>Everyone knows their colleagues.</summary>
internal sealed class ColleagueFinder(ViesionDbContext db) : ISearchProvider
{
    public const int AtMost = 4;

    public async Task<IEnumerable<SearchFinding>> Find(string typed) => await db.StaffMembers
        .Where(member => member.Active && db.MatchingStaff(typed).Select(match => match.Id).Contains(member.Id))
        .OrderBy(member => member.LastName).ThenBy(member => member.FirstName).ThenBy(member => member.Id).Take(AtMost)
        .Select(member => new ColleagueSuggestion(
            member.Id, member.FirstName + " " + member.LastName, member.Profile, member.OrganisationId,
            db.Organisations.Where(organisation => organisation.Id == member.OrganisationId).Select(organisation => organisation.Name)
            .FirstOrDefault())).ToListAsync();
}
