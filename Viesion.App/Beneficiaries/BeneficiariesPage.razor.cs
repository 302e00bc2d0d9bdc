using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Viesion.App.Messaging;
using Viesion.App.Searches;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Domain.Searches;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Beneficiaries;

/// <summary>« Bénéficiaires » (DOS-01, DOS-02): the search is the address; a change of criterion is a change of address.</summary>
public sealed partial class BeneficiariesPage(IOperations operations, NavigationManager navigation, TimeProvider clock)
    : ComponentBase, IDisposable
{
    // A search whose results stay that long goes into the history.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1.5);

    private readonly CancellationTokenSource leaving = new();
    private SavedSearchPanel? panel;
    private DossierQuery query = new();
    private IReadOnlyList<NamedTerm> names = [];
    private IReadOnlySet<string> ticked = new HashSet<string>();
    private Saving? saving;
    private bool loading;
    private bool interactive;
    private IDisposable? listening;

    private enum Saving
    {
        Criteria,
        Ticked,
    }

    [Inject] private LiveFeed Live { get; set; } = null!;

    [PersistentState] public DossierListState? State { get; set; }

    private Perimeter Perimeter => operations.Perimeter;

    private long Rank => query.After is null && query.Before is null ? 1 : DossierListAddress.Rank(navigation.Uri);

    private TablePage<DossierRow>? Table => State is null ? null
        : new(State.Page.Items, State.Page.Total, State.Page.Total == 0 ? 0
        : Math.Min(State.Page.Previous is null ? 1 : Rank, State.Page.Total), State.Page.Previous is not null, State.Page.Next is not null);

    private string OrderText => query.Sort switch
    {
        DossierSort.Consulted => "consultés récemment en premier",
        DossierSort.FileNumber => "par numéro de dossier",
        DossierSort.Name => "par nom",
        DossierSort.FirstName => "par prénom",
        DossierSort.BirthDate => "par date de naissance",
        _ => "par commune",
    };

    private EditSession Acts => field ??= new(operations);

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += Moved;
        return Load();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        interactive = true;
        // A dossier that comes into my caseload or leaves it shows at once; a wide perimeter is not read again at each change of its
        // thousands.
        listening = new LiveReading(Live, clock, () => InvokeAsync(Refresh))
            .Follow(LiveTopic.Caseload, change => change.StaffMemberId is { } whose && whose == operations.Perimeter.StaffMemberId);
        _ = Watched(Remember(query));
    }

    // What nobody waits for fails aloud too.
    private async Task Watched(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private void Moved(object? sender, LocationChangedEventArgs args)
    {
        if (navigation.ToBaseRelativePath(args.Location).Split('?', '#')[0] == DossierListAddress.Path)
            _ = Watched(InvokeAsync(async () =>
            {
                await Load();
                StateHasChanged();
            }));
    }

    private async Task Load()
    {
        query = DossierListAddress.Query(navigation.Uri);
        names = State?.Names ?? [];
        var address = DossierListAddress.Of(query, Rank);
        if (State?.Address == address)
            return;
        var asked = query;
        loading = true;
        if (interactive)
            StateHasChanged();
        var known = await Names(asked.Search);
        var page = await operations.Read<DossierListReads, DossierPage>(reads => reads.Page(asked));
        // Another criterion may have been chosen meanwhile: the last asked is the one shown.
        if (asked != query || leaving.IsCancellationRequested)
            return;
        (loading, names, State) = (false, known, new DossierListState(address, page, known));
        if (interactive)
            _ = Watched(Remember(asked));
    }

    private async Task Refresh()
    {
        var asked = query;
        var page = await operations.Read<DossierListReads, DossierPage>(reads => reads.Page(asked));
        if (asked != query || State is null || leaving.IsCancellationRequested)
            return;
        State = State with { Page = page };
        StateHasChanged();
    }

    // Those already known are not asked again.
    private async Task<IReadOnlyList<NamedTerm>> Names(DossierSearch search)
    {
        var unknown = SearchWords.Unnamed(search).Where(term => names.All(named => named.Term != term)).ToList();
        if (unknown.Count == 0)
            return names;
        var found = await operations.Read<CriterionReads, Dictionary<DossierTerm, string>>(reads => reads.Names(unknown));
        return [.. names, .. found.Select(pair => new NamedTerm(pair.Key, pair.Value))];
    }

    private async Task Remember(DossierQuery shown)
    {
        if (shown.Search.IsEmpty)
            return;
        await Task.Delay(Settled, clock, leaving.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!leaving.IsCancellationRequested && shown == query && State is { Page.Total: var total })
            await Acts.Act(new RememberSearch(DossierListAddress.Kept(shown), total));
    }

    private void Narrow(DossierSearch search)
    {
        // Each letter typed would be a step back in the browser: the text replaces the address, the other criteria add to the history.
        var typing = search.Without(TextCriterion.Name).Equals(query.Search.Without(TextCriterion.Name));
        ticked = new HashSet<string>();
        // At once, without waiting for the address to come back from the browser: the next tick adds to this one.
        query = query.FirstPage with { Search = search };
        navigation.NavigateTo(DossierListAddress.Of(query), replace: typing);
    }

    private void Sort(string word)
    {
        var sort = DossierListAddress.Sort(word);
        navigation.NavigateTo(
            DossierListAddress.Of(query.FirstPage with { Sort = sort, Descending = sort == query.Sort && !query.Descending }));
    }

    private void Next()
        => navigation.NavigateTo(
            DossierListAddress.Of(query with { After = DossierCursor.Parse(State!.Page.Next), Before = null }, Table!.LastIndex + 1));

    private void Previous()
        => navigation.NavigateTo(
            DossierListAddress.Of(query with { After = null, Before = DossierCursor.Parse(State!.Page.Previous) },
            Math.Max(1, Table!.FirstIndex - DossierPage.Size)));

    private async Task Saved()
    {
        ticked = saving is Saving.Ticked ? new HashSet<string>() : ticked;
        if (panel is not null)
            await panel.Reload();
    }

    public void Dispose()
    {
        navigation.LocationChanged -= Moved;
        listening?.Dispose();
        leaving.Cancel();
    }
}
