using Microsoft.AspNetCore.Components;
using Viesion.App.Messaging;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Caseloads;

/// <summary>
/// « Ma file active » (CAS-07): counts that lead to their dossiers, the load over a year; for secretariats and heads, by référent and by
/// structure. The question is the address.
/// </summary>
public sealed partial class CaseloadPage(IOperations operations, NavigationManager navigation, LiveFeed live, TimeProvider clock)
    : ComponentBase, IDisposable
{
    private CaseloadQuery query = new(default);
    private IDisposable? listening;
    private string? sinceProblem;

    [SupplyParameterFromQuery] private string? Referent { get; set; }
    [SupplyParameterFromQuery] private string? Structure { get; set; }
    [SupplyParameterFromQuery] private string? Depuis { get; set; }
    [SupplyParameterFromQuery] private string? Liste { get; set; }
    [SupplyParameterFromQuery] private string? Par { get; set; }
    [SupplyParameterFromQuery] private string? Tri { get; set; }
    [SupplyParameterFromQuery] private string? Rang { get; set; }

    [PersistentState] public CaseloadState? State { get; set; }

    /// <summary>True for those who answer for the caseloads of others.</summary>
    private bool Several => !operations.Perimeter.HasCaseload;

    private string Title
        => !Several ? "Ma file active" : State?.View.Referent is { } referent ? $"File active de {referent}" : "Files actives";

    private IReadOnlyList<(string, string)>? Above => State?.View.Referent is null ? null : [("Files actives", "/" + CaseloadAddress.Path)];

    private string? Subtitle => State is null ? null
        : $"{French.Count(State.View.Counts.Running, "dossier accompagné", "dossiers accompagnés")} "
        + $"aujourd’hui{(Several && State.View.Referent is null ? " par un référent de parcours" : "")}";

    private IReadOnlyList<Option<int?>> Organisations
        => [.. State!.View.Organisations.Select(choice => new Option<int?>(choice.Id, choice.Name))];

    protected override async Task OnParametersSetAsync()
    {
        query = CaseloadAddress.Query(Referent, Structure, Depuis, Liste, Par, Tri, Rang, Clock.Today());
        if (RendererInfo.IsInteractive)
            listening ??= new LiveReading(live, clock, () => InvokeAsync(Reload))
                .Follow(LiveTopic.Caseload, change => change.Concerns(operations.Perimeter));
        if (State?.Address != CaseloadAddress.Of(query, Clock.Today()))
            await Read();
    }

    public void Dispose() => listening?.Dispose();

    private async Task Read()
    {
        var asked = query;
        var view = await operations.Record<ActiveCaseloadReads, CaseloadView?>(reads => reads.View(asked));
        // Another question may have been asked meanwhile: the last one is the one shown.
        if (asked != query)
            return;
        if (view is null)
            navigation.NotFound();
        else
            State = new CaseloadState(CaseloadAddress.Of(query, Clock.Today()), view);
    }

    private async Task Reload()
    {
        await Read();
        StateHasChanged();
    }

    private void SinceChosen(DateOnly? since)
    {
        sinceProblem = since is { } day && (day > Clock.Today() || day.Year < 2000) ? "Choisissez une date passée." : null;
        if (sinceProblem is null)
            Go(query with { Since = since ?? Clock.Today().AddDays(-CaseloadQuery.EntryDays), From = 0 });
    }

    private void Go(CaseloadQuery asked) => navigation.NavigateTo(CaseloadAddress.Of(asked, Clock.Today()));
}
