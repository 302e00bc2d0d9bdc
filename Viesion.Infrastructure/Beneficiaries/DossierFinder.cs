using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class DossierFinder(SearchReads dossiers, Perimeter perimeter) : ISearchProvider
{
    public async Task<IEnumerable<SearchFinding>> Find(string typed)
        => Rights.SeesDossiers(perimeter.Profile) ? await dossiers.Suggest(typed) : [];
}
