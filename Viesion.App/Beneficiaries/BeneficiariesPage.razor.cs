using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Beneficiaries;

/// <summary>« Bénéficiaires » (DOS-01, DOS-02): the search is the address; a change of criterion is a change of address.</summary>
public sealed partial class BeneficiariesPage(IOperations operations, NavigationManager navigation) : ComponentBase, IDisposable
{
    // Where the pages already seen begin, by the rank of their first row.
    private readonly Dictionary<long, DossierCursor?> seen = [];
    private DossierQuery query = new();
    private IReadOnlySet<string> ticked = new HashSet<string>();
    private bool loading;
    private IDisposable? listening;

    [Inject] private LiveFeed Live { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Q { get; set; }
    [SupplyParameterFromQuery] private string? Referent { get; set; }
    [SupplyParameterFromQuery] private string? Structure { get; set; }
    [SupplyParameterFromQuery] private string? Etat { get; set; }
    [SupplyParameterFromQuery] private string? Tri { get; set; }
    [SupplyParameterFromQuery] private string? Apres { get; set; }
    [SupplyParameterFromQuery] private string? Rang { get; set; }

    [PersistentState] public DossierListState? State { get; set; }

    private bool Narrowed => query.Text is not null || query.ReferentId is not null || query.OrganisationId is not null || query.State is not null;

    private bool WithCaseloads => operations.Perimeter.Scope is not PerimeterScope.OwnDossiers;

    private long Rank => query.After is null ? 1 : Math.Max(1, long.TryParse(Rang, out var rank) ? rank : 1);

    private TablePage<DossierRow>? Table => State is null ? null
        : new(State.Page.Items, State.Page.Total, State.Page.Total == 0 ? 0 : Math.Min(Rank, State.Page.Total), query.After is not null, State.Page.Next is not null);

    private string OrderText => query.Sort switch
    {
        DossierSort.Consulted => "consultés récemment en premier",
        DossierSort.FileNumber => "par numéro de dossier",
        DossierSort.Name => "par nom",
        DossierSort.FirstName => "par prénom",
        DossierSort.BirthDate => "par date de naissance",
        _ => "par commune",
    };

    protected override async Task OnParametersSetAsync()
    {
        // A dossier that comes into my caseload or leaves it shows at once; a wide perimeter is not read again at each change of its thousands.
        listening ??= Live.Listen(LiveTopic.Caseload, change => change.StaffMemberId is { } whose && whose == operations.Perimeter.StaffMemberId ? InvokeAsync(Refresh) : Task.CompletedTask);
        query = DossierListAddress.Query(Q, Referent, Structure, Etat, Tri, Apres);
        var address = DossierListAddress.Of(query, Rank);
        if (State?.Address == address)
            return;
        var asked = query;
        loading = true;
        var choices = State?.Choices;
        if (choices is null && (query.ReferentId ?? query.OrganisationId) is not null)
            choices = await operations.Read<CaseloadReads, CaseloadChoices>(reads => reads.Choices());
        var page = await operations.Read<DossierListReads, DossierPage>(reads => reads.Page(asked));
        // Another criterion may have been chosen meanwhile: the last asked is the one shown.
        if (asked != query)
            return;
        loading = false;
        State = new DossierListState(address, page, choices);
        seen[Rank] = query.After;
    }

    private async Task Refresh()
    {
        var asked = query;
        var page = await operations.Read<DossierListReads, DossierPage>(reads => reads.Page(asked));
        if (asked != query || State is null)
            return;
        State = State with { Page = page };
        StateHasChanged();
    }

    public void Dispose() => listening?.Dispose();

    private async Task<CaseloadChoices> LoadChoices()
    {
        if (State?.Choices is { } known)
            return known;
        var choices = await operations.Read<CaseloadReads, CaseloadChoices>(reads => reads.Choices());
        State = State is null ? null : State with { Choices = choices };
        return choices;
    }

    private string ReferentName(int id) => State?.Choices?.Referents.FirstOrDefault(choice => choice.Id == id)?.Name ?? "inconnu";

    private string OrganisationName(int id) => State?.Choices?.Organisations.FirstOrDefault(choice => choice.Id == id)?.Name ?? "inconnue";

    private void Narrow(DossierQuery narrowed)
    {
        seen.Clear();
        ticked = new HashSet<string>();
        // Each letter typed would be a step back in the browser: the text replaces the address, the other criteria add to the history.
        var typing = narrowed with { Text = query.Text, After = query.After } == query;
        navigation.NavigateTo(DossierListAddress.Of(narrowed with { After = null }), replace: typing);
    }

    private void Clear() => Narrow(new DossierQuery { Sort = query.Sort, Descending = query.Descending });

    private void Sort(string word)
    {
        var sort = DossierListAddress.Query(null, null, null, null, word, null).Sort;
        seen.Clear();
        navigation.NavigateTo(DossierListAddress.Of(query with { Sort = sort, Descending = sort == query.Sort && !query.Descending, After = null }));
    }

    private void Next() => navigation.NavigateTo(DossierListAddress.Of(query with { After = DossierCursor.Parse(State!.Page.Next) }, Rank + DossierPage.Size));

    // A page opened by its address does not know the ones before: « Précédent » then leads to the first.
    private void Previous() => navigation.NavigateTo(DossierListAddress.Of(query with { After = seen.GetValueOrDefault(Rank - DossierPage.Size) }, Rank - DossierPage.Size));
}
