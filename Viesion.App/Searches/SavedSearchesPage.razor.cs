using Microsoft.AspNetCore.Components;
using Viesion.App.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Searches;

namespace Viesion.App.Searches;

/// <summary>« Recherches enregistrées » (DOS-03).</summary>
public sealed partial class SavedSearchesPage : ComponentBase
{
    [Inject] private IOperations Operations { get; set; } = null!;

    [PersistentState] public SavedSearchesState? Model { get; set; }

    private List<SavedSearchLine> Mine => [.. Model!.Book.Saved.Where(search => search.Mine)];

    private List<SavedSearchLine> Shared => [.. Model!.Book.Saved.Where(search => !search.Mine)];

    protected override Task OnInitializedAsync() => Model is null ? Load() : Task.CompletedTask;

    private async Task Load()
    {
        var book = await Operations.Read<SavedSearchReads, SearchBook>(reads => reads.Book());
        var unnamed = book.Saved.Select(search => search.Criteria).Concat(book.Recent.Select(recent => recent.Criteria))
            .SelectMany(criteria => SearchWords.Unnamed(DossierSearch.Parse(criteria))).ToList();
        var names = unnamed.Count == 0 ? [] : await Operations.Read<CriterionReads, Dictionary<DossierTerm, string>>(
            reads => reads.Names(unnamed));
        Model = new SavedSearchesState(book, [.. names.Select(pair => new NamedTerm(pair.Key, pair.Value))]);
    }
}
