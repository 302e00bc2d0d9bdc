using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Searches;

namespace Viesion.Infrastructure.Home;

/// <summary>
/// The saved searches of the home (Parcours Solidarités, « Mon portail »): for each, mes dossiers / ma structure / tous. Two statements
/// whatever their number.
/// </summary>
public sealed class HomeSearchReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    public const int AtMost = 6;

    private enum Whose { Own, Organisation, All }

    internal async Task<IReadOnlyList<CountedSearch>> Counted()
    {
        var me = perimeter.StaffMemberId ?? 0;
        var saved = await db.SavedSearches.OrderByDescending(search => search.OwnerId == me).ThenBy(search => db.Normalised(search.Name))
            .ThenBy(search => search.Id).Take(AtMost)
            .Select(search => new { search.Id, search.Name, Mine = search.OwnerId == me, search.Criteria }).ToListAsync();
        var asked = saved.SelectMany(
            (search, rank) => Columns().Select(whose => (Search: Of(search.Id, search.Criteria), Rank: rank, Whose: whose))).ToList();
        var counts = await Totals([.. asked.Select(one => Narrowed(one.Search, one.Whose))]);
        var known = asked.Zip(counts).ToDictionary(pair => (pair.First.Rank, pair.First.Whose), pair => pair.Second);
        return [.. saved.Select(
            (search, rank) => new CountedSearch(search.Id, search.Name, search.Mine, Of(search.Id, search.Criteria).ToString(),
            Count(rank, Whose.Own), Count(rank, Whose.Organisation), Count(rank, Whose.All)))];

        long? Count(int rank, Whose whose) => known.TryGetValue((rank, whose), out var count) ? count : null;
    }

    private async Task<IReadOnlyList<long>> Totals(IReadOnlyList<DossierSearch> asked)
    {
        if (asked.Count == 0)
            return [];
        var scope = new CriterionScope(db, perimeter, clock.Today(), Wide: false);
        // A search that nothing answers gives no line.
        var found = await asked.Select((search, place) => search.Terms.GroupBy(term => term.Key)
                .Aggregate(db.DossierLines.AsQueryable(), (lines, terms) => DossierCriteria.Find(terms.Key)!
                .Narrow(lines, [.. terms.Select(term => term.Value)], scope))
                .GroupBy(_ => 1).Select(all => new { Place = place, Total = all.LongCount() }))
            .Aggregate((one, other) => one.Concat(other)).ToDictionaryAsync(count => count.Place, count => count.Total);
        return [.. Enumerable.Range(0, asked.Count).Select(place => found.GetValueOrDefault(place))];
    }

    // Only what differs: a référent's perimeter is their own dossiers, a structure's secretariat's is the structure.
    private IEnumerable<Whose> Columns() => perimeter switch
    {
        { SeesOwnAlone: true } => [Whose.Own],
        { SeesStructure: true } => [Whose.Organisation],
        { OrganisationId: null } => [Whose.All],
        _ => [Whose.Organisation, Whose.All],
    };

    private DossierSearch Narrowed(DossierSearch search, Whose whose)
        => whose == Whose.Organisation && !perimeter.SeesStructure
            ? search.Set(OrganisationCriterion.Name, [CriterionReading.Text(perimeter.OrganisationId!.Value)]) : search;

    private static DossierSearch Of(int id, string? criteria)
        => criteria is null ? DossierSearch.Empty.With(SavedListCriterion.Name, CriterionReading.Text(id)) : DossierSearch.Parse(criteria);
}
