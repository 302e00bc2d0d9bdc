using Microsoft.AspNetCore.Components;
using Viesion.App.Messaging;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Caseloads;

/// <summary>« Demandes de fin » (CAS-10): what référents ask of the secretariat, both dossiers of a couple together.</summary>
public sealed partial class EndRequestsPage(IOperations operations, LiveFeed live, NavigationManager navigation, TimeProvider clock)
    : ComponentBase, IDisposable
{
    private static readonly IReadOnlyList<Option<EndRequestState>> States =
        [new(EndRequestState.Requested, "À traiter"), new(EndRequestState.Confirmed, "Confirmées"),
        new(EndRequestState.Refused, "Refusées"), new(EndRequestState.Withdrawn, "Retirées")];

    private IDisposable? listening;
    private EndRequestRow? chosen;
    private (EndRequestState, int)? shown;
    private bool refusing;

    [SupplyParameterFromQuery(Name = "etat")] public string? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = "rang")] public string? From { get; set; }

    [PersistentState] public EndRequestPage? Model { get; set; }

    // What is on the screen stands in the address; words that mean nothing are ignored.
    private EndRequestState State
        => Enum.TryParse<EndRequestState>(Chosen, out var state) && Enum.IsDefined(state) ? state : EndRequestState.Requested;

    private int Skip => int.TryParse(From, out var from) && from > 0 ? from : 0;

    private TablePage<EndRequestRow>? Table => Model is null ? null
        : new(Model.Rows, Model.Total, Model.Rows.Count == 0 ? 0 : Skip + 1, Skip > 0, Model.Rows.Count > 0
        && Skip + Model.Rows.Count < Model.Total);

    protected override async Task OnParametersSetAsync()
    {
        listening ??= new LiveReading(live, clock, () => InvokeAsync(Read))
            .Follow(LiveTopic.Caseload, change => change.BeneficiaryId is not null && change.Concerns(operations.Perimeter));
        if (Model is null || (shown is not null && shown != (State, Skip)))
            await Read();
        shown = (State, Skip);
    }

    private async Task Read()
    {
        Model = await operations.Read<EndRequestReads, EndRequestPage>(reads => reads.Page(State, Skip));
        StateHasChanged();
    }

    private void Narrow(EndRequestState state) => navigation.NavigateTo(navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["etat"] = state is EndRequestState.Requested ? null : state.ToString(),
        ["rang"] = null,
    }));

    private void GoTo(int from) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("rang", from <= 0 ? null : (int?)from));

    public void Dispose() => listening?.Dispose();
}
