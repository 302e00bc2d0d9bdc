using System.Collections.Frozen;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Every criterion of the list of dossiers, in the order of the drawer.</summary>
public static class DossierCriteria
{
    public static readonly IReadOnlyList<DossierCriterion> All = [.. Features.All<DossierCriterion>()
        .OrderBy(criterion => criterion.Group).ThenBy(criterion => criterion.Rank)
        .ThenBy(criterion => criterion.Key, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, DossierCriterion> ByKey = All.ToFrozenDictionary(criterion => criterion.Key);

    /// <summary>Null for a key that means nothing.</summary>
    public static DossierCriterion? Find(string key) => ByKey.GetValueOrDefault(key);
}
