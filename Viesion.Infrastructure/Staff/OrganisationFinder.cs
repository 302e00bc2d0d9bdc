using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Staff;

/// <summary>Everyone knows where their colleagues work.</summary>
internal sealed class OrganisationFinder(ViesionDbContext db) : ISearchProvider
{
    public const int AtMost = 4;

    public async Task<IEnumerable<SearchFinding>> Find(string typed) => await db.Organisations
        .Where(organisation => db.MatchingOrganisations(typed).Select(match => match.Id).Contains(organisation.Id))
        .OrderBy(organisation => organisation.Name).Take(AtMost)
        .Select(organisation => new OrganisationSuggestion(organisation.Id, organisation.Name,
            db.Territories.Where(territory => territory.Id == organisation.TerritoryId).Select(territory => territory.Name)
            .FirstOrDefault())).ToListAsync();
}
