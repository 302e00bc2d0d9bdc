using System.Globalization;
using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Charts;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.Reports;

/// <summary>A report (REP-01): its filters, order and page are the address; a change of filter is a change of address.</summary>
public sealed partial class ReportPage(IOperations operations, NavigationManager navigation, TimeProvider clock) : ComponentBase
{
    private static readonly (string, string)[] above = [("Rapports", ReportAddress.Path)];

    private ReportDefinition? report;
    private ReportReading? reading;
    private Dictionary<string, string?> filters = [];
    private ChartPoint[] points = [];
    private bool loading;

    [Parameter] public string Key { get; set; } = "";

    [SupplyParameterFromQuery] private string? Jours { get; set; }
    [SupplyParameterFromQuery] private string? Du { get; set; }
    [SupplyParameterFromQuery] private string? Au { get; set; }
    [SupplyParameterFromQuery] private string? Etats { get; set; }
    [SupplyParameterFromQuery] private string? Structure { get; set; }
    [SupplyParameterFromQuery] private string? Territoire { get; set; }
    [SupplyParameterFromQuery] private string? Situation { get; set; }
    [SupplyParameterFromQuery] private string? Referent { get; set; }
    [SupplyParameterFromQuery] private string? Etat { get; set; }
    [SupplyParameterFromQuery] private string? Tri { get; set; }
    [SupplyParameterFromQuery] private string? Page { get; set; }

    [PersistentState] public ReportView? View { get; set; }

    private DateOnly Today => clock.Today();

    private ReportSort Order => ReportQuery.Sort(report!, Tri);

    private string Workbook => ReportAddress.Of(report!, filters, Order, Today, suffix: ".xlsx");

    private TablePage<ReportViewLine>? Table => View?.Lines is not { } lines ? null
        : new(lines, View.Total, lines.Count == 0 ? 0 : ((View.Page - 1) * ReportResult.PageSize) + 1, View.Page > 1,
        (long)View.Page * ReportResult.PageSize < View.Total);

    protected override async Task OnParametersSetAsync()
    {
        report = ReportCatalogue.Find(Key, operations.Perimeter.Profile);
        if (report is null)
        {
            navigation.NotFound();
            return;
        }
        filters = ReportAddress.Filters(report, Said);
        reading = ReportReading.Of(report, filters.GetValueOrDefault, Today);
        var page = int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var address = ReportAddress.Of(report, filters, Order, Today, page);
        if (View?.Address != address)
            await Load(address, report, reading, page);
        points = [.. (View?.Tallies ?? []).Select(tally => new ChartPoint(tally.Label, tally.Count, ReportMarks.Tone(tally.Mark)))];
    }

    private async Task Load(string address, ReportDefinition asked, ReportReading understood, int page)
    {
        loading = true;
        var (sort, known) = (Order, View?.Choices);
        var (choices, result) = await operations.Read<ReportReads, (ReportChoices, ReportResult?)>(async reads => (
            known ?? await reads.Choices(),
            understood.Errors.Count > 0 ? null : await reads.Page(asked, understood.Criteria, sort, page)));
        // Another filter may have been chosen meanwhile: the last asked is the one shown.
        if (understood != reading)
            return;
        loading = false;
        View = ReportView.Of(address, choices, asked, result);
    }

    private string? Said(string key) => key switch
    {
        "jours" => Jours,
        "du" => Du,
        "au" => Au,
        "etats" => Etats,
        "structure" => Structure,
        "territoire" => Territoire,
        "referent" => Referent,
        "etat" => Etat,
        _ => Situation,
    };

    private void Narrow((string Key, string Value) change)
        => navigation.NavigateTo(
            ReportAddress.Of(report!, new Dictionary<string, string?>(filters) { [change.Key] = change.Value }, Order, Today));

    private void Sort(string column)
        => navigation.NavigateTo(
            ReportAddress.Of(report!, filters, new ReportSort(column, column == Order.Column && !Order.Descending), Today));

    private void Turn(int pages) => navigation.NavigateTo(ReportAddress.Of(report!, filters, Order, Today, View!.Page + pages));
}
