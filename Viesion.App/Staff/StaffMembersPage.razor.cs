using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

/// <summary>« Collaborateurs » (ACC-02): the search is the address.</summary>
public sealed partial class StaffMembersPage(IOperations operations, NavigationManager navigation, LiveFeed live)
    : ComponentBase, IDisposable
{
    private static readonly Option<Profile?>[] profiles = [
        .. Enum.GetValues<Profile>().Select(profile => new Option<Profile?>(profile, ProfileTexts.Name(profile)))];
    private static readonly Option<bool?>[] states = [new(true, "Actifs"), new(false, "Désactivés")];

    private StaffQuery query = new();
    private bool loading;
    private IDisposable? listening;

    [SupplyParameterFromQuery] private string? Q { get; set; }
    [SupplyParameterFromQuery] private string? Structure { get; set; }
    [SupplyParameterFromQuery] private string? Territoire { get; set; }
    [SupplyParameterFromQuery] private string? Profil { get; set; }
    [SupplyParameterFromQuery] private string? Etat { get; set; }
    [SupplyParameterFromQuery] private string? Rang { get; set; }

    [PersistentState] public StaffListState? State { get; set; }

    private TablePage<StaffRow>? Table => State is null ? null
        : new(State.Page.Items, State.Page.Total, State.Page.Items.Count == 0 ? 0 : query.Skip + 1, query.Skip > 0,
        query.Skip + State.Page.Items.Count < State.Page.Total);

    protected override async Task OnParametersSetAsync()
    {
        query = StaffListAddress.Query(Q, Structure, Territoire, Profil, Etat, Rang);
        if (State?.Address != StaffListAddress.Of(query))
            await Load();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            listening = live.Listen(LiveTopic.Staff, _ => InvokeAsync(async () =>
            {
                await Load();
                StateHasChanged();
            }));
    }

    public void Dispose() => listening?.Dispose();

    private async Task Load()
    {
        var asked = query;
        loading = true;
        var choices = State?.Choices ?? await operations.Read<PlaceReads, PlaceChoices>(reads => reads.Choices());
        var page = await operations.Read<StaffReads, StaffPage>(reads => reads.Page(asked));
        // Another criterion may have been chosen meanwhile: the last asked is the one shown.
        if (asked != query)
            return;
        loading = false;
        State = new StaffListState(StaffListAddress.Of(asked), page, choices);
    }

    // Each letter typed would be a step back in the browser.
    private void Narrow(StaffQuery narrowed, bool typing = false)
        => navigation.NavigateTo(StaffListAddress.Of(narrowed with { Skip = 0 }), replace: typing);

    private void Go(int skip) => navigation.NavigateTo(StaffListAddress.Of(query with { Skip = Math.Max(0, skip) }));

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Option<int?>[] Places(IReadOnlyList<PlaceChoice>? places)
        => [.. (places ?? []).Select(place => new Option<int?>(place.Id, place.Active ? place.Name : $"{place.Name} (désactivé)"))];
}
