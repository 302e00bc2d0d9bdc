using System.Globalization;
using Microsoft.AspNetCore.Components;
using Viesion.App.Messaging;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Alerts;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Alerts;

/// <summary>
/// The dossiers of an alert (ALE-02): why, since when, and the action that settles each in one click. It follows what happens elsewhere.
/// </summary>
public sealed partial class AlertListPage(IOperations operations, NavigationManager navigation, LiveFeed feed, TimeProvider clock)
    : ComponentBase, IDisposable
{
    private static readonly (string, string)[] above = [("Alertes", AlertAddress.Path)];

    private AlertDefinition? alert;
    private LiveReading? live;
    private bool loading;

    [Parameter] public string Key { get; set; } = "";

    [SupplyParameterFromQuery] private string? Tri { get; set; }
    [SupplyParameterFromQuery] private string? Page { get; set; }

    [PersistentState] public AlertListState? State { get; set; }

    private TimeProvider Clock => clock;

    private AlertSort Order => AlertSort.Parse(Tri);

    private int Number => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;

    private string Address => AlertAddress.Of(Key, Order, Number);

    private string Workbook => AlertAddress.Of(Key, Order, suffix: ".xlsx");

    private AlertAction? Action => alert!.ActionFor(operations.Perimeter.Profile);

    private string Nothing
        => State?.Page.Situation == AlertSituation.All ? "Aucun dossier de votre périmètre n’est concerné."
            : "Aucun dossier de votre périmètre n’est concerné avec ce filtre.";

    private TablePage<AlertLine>? Table => State?.Page is not { } page || State.Address != Address ? null
        : new(page.Lines, page.Total, page.Lines.Count == 0 ? 0 : ((long)(page.Number - 1) * AlertPage.Size) + 1, page.Number > 1,
        (long)page.Number * AlertPage.Size < page.Total);

    protected override async Task OnParametersSetAsync()
    {
        alert = AlertCatalogue.Find(Key, operations.Perimeter.Profile);
        if (alert is null)
            navigation.NotFound();
        else if (State?.Address != Address)
            await Load();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            live = new LiveReading(feed, clock, () => InvokeAsync(Load))
                .Follow(LiveTopic.Alert, change => change.Concerns(operations.Perimeter));
    }

    public void Dispose() => live?.Dispose();

    private async Task Load()
    {
        var (address, key, sort, number) = (Address, Key, Order, Number);
        loading = true;
        var page = await operations.Read<AlertReads, AlertPage?>(reads => reads.Page(key, sort, number));
        // Another order may have been chosen meanwhile: the last asked is the one shown.
        if (address != Address || page is null)
            return;
        loading = false;
        State = new AlertListState(address, page);
        StateHasChanged();
    }

    private static string? Whole(AlertLine line) => line.Organisation is null ? line.Referent : $"{line.Referent}, {line.Organisation}";

    private void Sort(string column)
        => navigation.NavigateTo(AlertAddress.Of(Key, new AlertSort(column, column == Order.Column && !Order.Descending)));

    private void Turn(int pages) => navigation.NavigateTo(AlertAddress.Of(Key, Order, State!.Page.Number + pages));
}
