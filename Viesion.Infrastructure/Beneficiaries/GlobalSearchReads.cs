using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The global search (DOS-04): a few dossiers, colleagues, structures… while one types, as features find them.</summary>
[PlannedEachTime]
public sealed class GlobalSearchReads(IEnumerable<ISearchProvider> providers, Perimeter perimeter)
{
    public async Task<IReadOnlyList<SearchFinding>> Answer(string typed)
    {
        typed = UserText.Plain(typed);
        if (typed.Length < 2 || perimeter.StaffMemberId is null)
            return [];
        List<SearchFinding> found = [];
        foreach (var provider in providers)
            found.AddRange(await provider.Find(typed));
        return found;
    }
}
