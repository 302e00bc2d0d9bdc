using System.Globalization;
using Microsoft.AspNetCore.Components;
using Viesion.App.Beneficiaries;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Reports;
using Viesion.Infrastructure.Reports.Builder;

namespace Viesion.App.Reports;

/// <summary>The report generator (REP-04): the report is the address, the preview follows it; a saved report is a starting point.</summary>
public sealed partial class BuilderPage(IOperations operations, NavigationManager navigation) : ComponentBase
{
    private static readonly (string, string)[] above = [("Rapports", ReportAddress.Path)];

    private BuiltQuery query = BuiltQuery.Default;
    private bool loading;
    private bool saving;

    [Parameter] public int? Id { get; set; }

    // Any of these changes the preview; they are read together from the address.
    [SupplyParameterFromQuery] private string? Colonnes { get; set; }
    [SupplyParameterFromQuery] private string? Criteres { get; set; }
    [SupplyParameterFromQuery] private string? Groupe { get; set; }
    [SupplyParameterFromQuery] private string? Graphique { get; set; }
    [SupplyParameterFromQuery] private string? Tri { get; set; }
    [SupplyParameterFromQuery] private string? Apercu { get; set; }
    [SupplyParameterFromQuery] private string? Page { get; set; }

    [PersistentState] public BuilderView? View { get; set; }

    private TablePage<ReportViewLine>? Table => View is null ? null
        : new(View.Lines, View.Result.Total, View.Lines.Count == 0 ? 0 : ((View.Result.Page - 1) * ReportResult.PageSize) + 1,
        View.Result.Page > 1, (long)View.Result.Page * ReportResult.PageSize < View.Result.Total);

    protected override async Task OnParametersSetAsync()
    {
        var address = navigation.ToBaseRelativePath(navigation.Uri);
        if (View?.Address == address)
        {
            query = BuiltQuery.Parse(View.Definition);
            return;
        }
        await Load(address);
    }

    private async Task Load(string address)
    {
        loading = true;
        var saved = Id is not { } id ? null : View?.Saved?.Id == id ? View.Saved
            : await operations.Read<SavedReportReads, SavedReportLine?>(reads => reads.Of(id));
        if (Id is not null && saved is null)
        {
            navigation.NotFound();
            return;
        }
        var asked = BuilderAddress.Said(navigation.Uri) ?? BuiltQuery.Parse(saved?.Definition);
        query = asked;
        var page = int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var unnamed = SearchWords.Unnamed(asked.Search).ToList();
        var names = unnamed.Count == 0 ? [] : await operations.Read<CriterionReads, Dictionary<DossierTerm, string>>(
            reads => reads.Names(unnamed));
        var result = await operations.Read<BuiltReads, BuiltResult>(reads => reads.Page(asked, page));
        // Another choice may have been made meanwhile: the last asked is the one shown.
        if (asked != query)
            return;
        loading = false;
        View = new BuilderView(address, asked.ToString(), saved, result with
        {
            Lines = []
        }, [.. result.Lines.Select(line => ReportView.Shown(result.Columns, line))],
            [.. names.Select(pair => new NamedTerm(pair.Key, pair.Value))]);
    }

    private void Go(BuiltQuery next) => navigation.NavigateTo(BuilderAddress.Of(Id, next));

    private void Sort(string column)
        => Go(query with { Sort = new ReportSort(column, column == query.Sort.Column && !query.Sort.Descending) });

    private void Turn(int pages) => navigation.NavigateTo(BuilderAddress.Of(Id, query, View!.Result.Page + pages));

    private void Saved() => navigation.NavigateTo(ReportAddress.Path);
}
