using Viesion.App.Ui;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;

namespace Viesion.App.Beneficiaries;

/// <summary>Searches as people read them.</summary>
public static class SearchWords
{
    /// <summary>« Référent : Aïcha Bernard ». What no longer exists is « inconnu ».</summary>
    public static string Of(DossierTerm term, IReadOnlyList<NamedTerm> names)
    {
        var criterion = DossierCriteria.Find(term.Key)!;
        return $"{criterion.Label}{French.Nbsp}: "
            + $"{criterion.Words(term.Value) ?? names.FirstOrDefault(named => named.Term == term)?.Name ?? "inconnu"}";
    }

    /// <summary>All the criteria on a line.</summary>
    public static string Of(DossierSearch search, IReadOnlyList<NamedTerm> names)
        => string.Join(" · ", search.Terms.Select(term => Of(term, names)));

    /// <summary>Those whose words only the database knows.</summary>
    public static IEnumerable<DossierTerm> Unnamed(DossierSearch search)
        => search.Terms.Where(term => DossierCriteria.Find(term.Key)!.Words(term.Value) is null);

    public static string Heading(CriterionGroup group) => group switch
    {
        CriterionGroup.FollowUp => "Suivi",
        CriterionGroup.Entitlement => "Droit",
        CriterionGroup.Cer => "CER",
        CriterionGroup.Person => "Personne",
        CriterionGroup.Characteristics => "Caractéristiques",
        CriterionGroup.Project => "Projet",
        CriterionGroup.Saved => "Sélections",
        _ => "Affiner la recherche",
    };
}
