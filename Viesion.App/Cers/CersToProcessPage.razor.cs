using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Viesion.App.Messaging;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Cers;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Cers;

/// <summary>« CER à traiter » (CER-08): what waits for the service, sent to the commission by batches, run through by keyboard.</summary>
public sealed partial class CersToProcessPage(IOperations operations, NavigationManager navigation, LiveFeed live, Toaster toaster,
    IJSRuntime js, TimeProvider clock) : ComponentBase, IAsyncDisposable
{
    private static readonly IReadOnlyList<Option<CerState?>> States = [
        .. CerTriageReads.Waiting.Select(state => new Option<CerState?>(state, CerTexts.Name(state)))];
    private static readonly IReadOnlyList<Option<int?>> Waits = [
        new(7, "Plus de 7 jours"), new(15, "Plus de 15 jours"), new(30, "Plus de 30 jours"), new(60, "Plus de 60 jours")];

    private IReadOnlySet<string> ticked = new HashSet<string>();
    private IReadOnlyList<string> refused = [];
    private CerTriageFilter? shown;
    private IDisposable? listening;
    private IJSObjectReference? module;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "etat")] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "priorite")] public string? Priority { get; set; }

    [SupplyParameterFromQuery(Name = "attente")] public string? Waiting { get; set; }

    [SupplyParameterFromQuery(Name = "territoire")] public string? Territory { get; set; }

    [SupplyParameterFromQuery(Name = "rang")] public string? From { get; set; }

    [PersistentState] public CerTriagePage? Model { get; set; }

    [PersistentState] public CerTriageChoices? Lists { get; set; }

    // What is on the screen stands in the address: it can be bookmarked, and « retour » finds it again. Words that mean nothing are
    // ignored.
    private CerTriageFilter Filter
        => new(Enum.TryParse<CerState>(State, out var state) && CerTriageReads.Waiting.Contains(state) ? state : null,
            CerFormReading.Whole(Priority), Waits.FirstOrDefault(wait => wait.Value == CerFormReading.Whole(Waiting))?.Value,
            CerFormReading.Whole(Territory), CerFormReading.Whole(From) ?? 0);

    private TablePage<CerTriageRow>? Table => Model is null ? null
        : new(Model.Rows, Model.Total, Model.Rows.Count == 0 ? 0 : Filter.From + 1, Filter.From > 0, Model.Rows.Count > 0
        && Filter.From + Model.Rows.Count < Model.Total);

    private EditSession Edit => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        listening ??= new LiveReading(live, clock, () => InvokeAsync(Reload))
            .Follow(LiveTopic.Cer, change => change.Concerns(operations.Perimeter));
        Lists ??= await operations.Read<CerTriageReads, CerTriageChoices>(reads => reads.Choices());
        if (Model is null || (shown is not null && shown != Filter))
            await Read();
        shown = Filter;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        module = await js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/cer.js"]);
        await module.InvokeVoidAsync("triage");
    }

    private static IReadOnlyList<Option<int?>> Choices(IReadOnlyList<CerChoice>? items)
        => [.. (items ?? []).Select(item => new Option<int?>(item.Id, CerTexts.Heading(item.Label)))];

    private void Narrow(CerTriageFilter filter)
        => navigation.NavigateTo(navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["etat"] = filter.State?.ToString(),
            ["priorite"] = filter.PriorityId,
            ["attente"] = filter.WaitingDays,
            ["territoire"] = filter.TerritoryId,
            ["rang"] = null,
        }));

    private void GoTo(int from) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("rang", from <= 0 ? null : (int?)from));

    private async Task Read() => Model = await operations.Read<CerTriageReads, CerTriagePage>(reads => reads.Page(Filter));

    private async Task Reload()
    {
        await Read();
        StateHasChanged();
    }

    private Task SendToCommission() => Edit.Save(async () =>
    {
        var rows = Model!.Rows.Where(row => ticked.Contains($"{row.Id}")).ToList();
        var result = await Edit.Run(new SendCersToCommission([.. rows.Select(row => new SendCerToCommission(row.Id, row.Version))]));
        ticked = new HashSet<string>();
        if (result.Succeeded)
        {
            refused = [.. rows.Where(row => result.Value.Refused.ContainsKey(row.Id))
                .Select(row => $"{row.BeneficiaryName}\u00a0: {result.Value.Refused[row.Id].Message}")];
            if (result.Value.Count > 0)
                toaster.Success($"{French.Count(result.Value.Count, "CER", "CER")} en commission.");
        }
        else
            toaster.Error(result.Refusal.Message);
        await Read();
    });

    public async ValueTask DisposeAsync()
    {
        listening?.Dispose();
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("leaveTriage");
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and its keys with it.
        }
    }
}
