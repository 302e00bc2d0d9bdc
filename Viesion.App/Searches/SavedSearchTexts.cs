using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Searches;

namespace Viesion.App.Searches;

/// <summary>Saved searches as people read them.</summary>
internal static class SavedSearchTexts
{
    /// <summary>The list that it opens.</summary>
    public static string Href(SavedSearchLine search)
        => search.Criteria is { } criteria ? DossierListAddress.Of(criteria)
            : DossierListAddress.Of(new DossierQuery { Search = DossierSearch.Empty.With(SavedListCriterion.Name, $"{search.Id}") });

    /// <summary>« 12 dossiers », « partagée ».</summary>
    public static string? Brief(SavedSearchLine search)
        => search.Criteria is null ? French.Count(search.Dossiers, "dossier") : search.Mine ? null : "partagée";

    /// <summary>The criteria in words; for a fixed list, how many of its dossiers the reader may see.</summary>
    public static string Content(SavedSearchLine search, IReadOnlyList<NamedTerm> names)
        => search.Criteria is { } criteria ? Content(criteria, names)
            : $"Liste fixe de {French.Count(search.Dossiers, "dossier")} de votre périmètre";

    public static string Content(string criteria, IReadOnlyList<NamedTerm> names)
        => SearchWords.Of(DossierSearch.Parse(criteria), names) is { Length: > 0 } words ? words : "Tous les dossiers";
}
