using Microsoft.AspNetCore.Components;
using Viesion.App.Messaging;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.FormalNotices;

/// <summary>
/// « Mises en demeure » (MID-02): what the référents of the territory ask for, with the evidence; refused one by one, exported as they are
/// shown.
/// </summary>
public sealed partial class FormalNoticesPage(IOperations operations, NavigationManager navigation, LiveFeed live, Toaster toaster,
    TimeProvider clock) : ComponentBase, IDisposable
{
    private static readonly IReadOnlyList<Option<string>> States =
        [.. FormalNoticeAddress.Slugs.Select(
            slug => new Option<string>(slug.Key, slug.Value is { } state ? FormalNoticeTexts.Name(state) + "s" : "Toutes"))];

    private FormalNoticeRow? refusing;
    private FormalNoticeFilter? shown;
    private IDisposable? listening;

    [SupplyParameterFromQuery(Name = "etat")] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "referent")] public string? Referent { get; set; }

    [SupplyParameterFromQuery(Name = "structure")] public string? Organisation { get; set; }

    [SupplyParameterFromQuery(Name = "territoire")] public string? Territory { get; set; }

    [SupplyParameterFromQuery(Name = "du")] public string? Since { get; set; }

    [SupplyParameterFromQuery(Name = "au")] public string? Until { get; set; }

    [SupplyParameterFromQuery(Name = "rang")] public string? Rank { get; set; }

    [PersistentState] public FormalNoticePage? Model { get; set; }

    [PersistentState] public FormalNoticeChoices? Lists { get; set; }

    private FormalNoticeFilter Filter => FormalNoticeAddress.Read(
        key => key switch
        {
            "etat" => State,
            "referent" => Referent,
            "structure" => Organisation,
            "territoire" => Territory,
            "du" => Since,
            "au" => Until,
            _ => Rank
        }, clock.Today());

    private string Slug => FormalNoticeAddress.Slugs.First(slug => slug.Value == Filter.State).Key;

    private TablePage<FormalNoticeRow>? Table => Model is null ? null
        : new(Model.Rows, Model.Total, Model.Rows.Count == 0 ? 0 : Filter.Skip + 1, Filter.Skip > 0, Model.Rows.Count > 0
        && Filter.Skip + Model.Rows.Count < Model.Total);

    protected override async Task OnParametersSetAsync()
    {
        listening ??= new LiveReading(live, clock, () => InvokeAsync(Reload))
            .Follow(LiveTopic.FormalNotice, change => change.Concerns(operations.Perimeter));
        Lists ??= await operations.Read<FormalNoticeListReads, FormalNoticeChoices>(reads => reads.Choices());
        if (Model is null || (shown is not null && shown != Filter))
            await Read();
        shown = Filter;
    }

    public void Dispose() => listening?.Dispose();

    private static IReadOnlyList<Option<int?>> Options(IReadOnlyList<FormalNoticeChoice>? choices)
        => [.. (choices ?? []).Select(choice => new Option<int?>(choice.Id, choice.Name))];

    private void Narrow(FormalNoticeFilter filter) => navigation.NavigateTo(FormalNoticeAddress.Of(filter with { Skip = 0 }));

    private void GoTo(int skip) => navigation.NavigateTo(FormalNoticeAddress.Of(Filter with { Skip = Math.Max(0, skip) }));

    private async Task Read() => Model = await operations.Read<FormalNoticeListReads, FormalNoticePage>(reads => reads.Page(Filter));

    private async Task Reload()
    {
        await Read();
        StateHasChanged();
    }

    private async Task RefusalClosed(bool refused)
    {
        refusing = null;
        if (refused)
            toaster.Success("Demande refusée : le référent est prévenu.");
        await Read();
    }
}
