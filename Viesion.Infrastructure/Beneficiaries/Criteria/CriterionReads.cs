using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Characteristics;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>What the criteria of the list offer, and the names of what they hold.</summary>
public sealed class CriterionReads(ViesionDbContext db, Perimeter perimeter)
{
    /// <summary>The choices for what is typed; all of them for a short list.</summary>
    public async Task<IReadOnlyList<CriterionChoice>> Find(string key, string typed)
        => DossierCriteria.Find(key) is LookupCriterion criterion && perimeter.SeesDossiers
            ? await criterion.Find(db, typed, perimeter) : [];

    /// <summary>What Genesis writes for a source that is a text, in the perimeter.</summary>
    public async Task<IReadOnlyList<string>> Told(GenesisSource source)
        => !perimeter.SeesDossiers || db.FedTexts(source) is not { } texts ? [] : await texts.Distinct().OrderBy(text => text)
            .Take(CharacteristicTerm.ToldAtMost).ToListAsync();

    /// <summary>The names of the values that only the database knows.</summary>
    public async Task<Dictionary<DossierTerm, string>> Names(IEnumerable<DossierTerm> terms)
    {
        Dictionary<DossierTerm, string> names = [];
        foreach (var asked in terms.Distinct().GroupBy(term => term.Key))
            if (DossierCriteria.Find(asked.Key) is NamedCriterion criterion)
                foreach (var choice in await criterion.Known(db, [.. asked.Select(term => term.Value)], perimeter))
                    names[new DossierTerm(asked.Key, choice.Value)] = choice.Text;
        return names;
    }
}
