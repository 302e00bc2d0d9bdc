using System.Globalization;
using Microsoft.AspNetCore.Components;
using Viesion.App.Messaging;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Caseloads;

/// <summary>
/// « Recalage » (CAS-08): Genesis and Viesion side by side, with what settles each gap, alone or several at once. Replaces the e-mails with
/// Excel lists.
/// </summary>
public sealed partial class RealignmentPage(IOperations operations, NavigationManager navigation, LiveFeed live, Toaster toaster,
    TimeProvider clock) : ComponentBase, IDisposable
{
    private IReadOnlySet<string> ticked = new HashSet<string>();
    private IReadOnlyList<string> refused = [];
    private IReadOnlyList<RealignmentRow> asked = [];
    private GapSettlement? settlement;
    private IDisposable? listening;
    private bool asking;

    [SupplyParameterFromQuery] private string? Ecart { get; set; }
    [SupplyParameterFromQuery] private string? Referent { get; set; }
    [SupplyParameterFromQuery] private string? Structure { get; set; }
    [SupplyParameterFromQuery] private string? Rang { get; set; }

    [PersistentState] public RealignmentState? State { get; set; }

    private DateOnly Today => clock.Today();

    private bool Several => !operations.Perimeter.HasCaseload;

    // Words that mean nothing are ignored.
    private RealignmentFilter Filter
        => new(Kinds.Where(known => known.Word == Ecart).Select(known => (GapKind?)known.Kind).FirstOrDefault(), Several ? Number(Referent)
            : null, Several ? Number(Structure) : null, Number(Rang) ?? 0);

    private static (GapKind Kind, string Word)[] Kinds
        => [(GapKind.NotPoured, "plus-deverses"), (GapKind.NotInCaseload, "sortis"), (GapKind.OtherReferent, "autre-referent")];

    private string? Subtitle => State is null ? null : State.View.FileOn is { } day
        ? $"{French.Count(State.View.Total(null), "écart")} entre Genesis (dernier fichier{French.Nbsp}: {French.Date(day)}) et Viesion"
        : "Aucun fichier Genesis n’a encore été déversé.";

    private IReadOnlyList<RealignmentRow> Ticked
        => [.. State!.View.Rows.Where(row => row.Settlements.Count > 0 && ticked.Contains($"{row.BeneficiaryId}"))];

    private TablePage<RealignmentRow> Table
        => new(State!.View.Rows, State.View.Total(Filter.Kind), State.View.Rows.Count == 0 ? 0 : Filter.From + 1, Filter.From > 0,
            Filter.From + State.View.Rows.Count < State.View.Total(Filter.Kind));

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
            listening ??= new LiveReading(live, clock, () => InvokeAsync(Reload))
                .Follow(LiveTopic.Caseload, change => change.Concerns(operations.Perimeter));
        if (State?.Filter == Filter)
            return;
        ticked = new HashSet<string>();
        await Read();
    }

    public void Dispose() => listening?.Dispose();

    private async Task Read()
    {
        var filter = Filter;
        var choices = State?.Choices ?? ((filter.ReferentId ?? filter.OrganisationId) is null ? null
            : await operations.Read<CaseloadReads, CaseloadChoices>(reads => reads.Choices()));
        var view = await operations.Read<RealignmentReads, RealignmentView>(reads => reads.Page(filter));
        if (filter == Filter)
            State = new RealignmentState(filter, view, choices);
    }

    private async Task Reload()
    {
        await Read();
        StateHasChanged();
    }

    private void Ask(IReadOnlyList<RealignmentRow> rows, GapSettlement? how) => (asked, settlement, asking) = (rows, how, true);

    private async Task Settled(GapBatch batch)
    {
        refused = [.. asked.Where(row => batch.Refused.ContainsKey(row.BeneficiaryId))
            .Select(row => $"{row.LastName} {row.FirstName}{French.Nbsp}: {batch.Refused[row.BeneficiaryId].Message}")];
        if (batch.Settled > 0)
            toaster.Success(RealignmentTexts.Settled(batch.Settled));
        ticked = new HashSet<string>();
        await Read();
    }

    private PageTab Tab(string title, GapKind? kind)
        => new(title, navigation.ToBaseRelativePath(
            navigation.GetUriWithQueryParameters(Parameters(Filter with { Kind = kind, From = 0 }))), (int)State!.View.Total(kind),
            Current: Filter.Kind == kind);

    private void Narrow(RealignmentFilter filter)
        => navigation.NavigateTo(navigation.GetUriWithQueryParameters(Parameters(filter with { From = 0 })));

    private void GoTo(int from)
        => navigation.NavigateTo(navigation.GetUriWithQueryParameters(Parameters(Filter with { From = Math.Max(0, from) })));

    private static Dictionary<string, object?> Parameters(RealignmentFilter filter) => new()
    {
        ["ecart"] = filter.Kind is { } kind ? Kinds.First(known => known.Kind == kind).Word : null,
        ["referent"] = filter.ReferentId,
        ["structure"] = filter.OrganisationId,
        ["rang"] = filter.From == 0 ? null : (int?)filter.From,
    };

    private async Task<IReadOnlyList<Option<int?>>> Find(string typed, Func<CaseloadChoices, IReadOnlyList<CaseloadChoice>> of)
    {
        var choices = State!.Choices ?? await operations.Read<CaseloadReads, CaseloadChoices>(reads => reads.Choices());
        State = State with { Choices = choices };
        return [.. of(choices).Where(choice => PlainText.Contains($"{choice.Name} {choice.Detail}", typed)).Take(12)
            .Select(choice => new Option<int?>(choice.Id, choice.Name, Detail: choice.Detail))];
    }

    private string NameOf(int? id, Func<CaseloadChoices, IReadOnlyList<CaseloadChoice>> of)
        => State?.Choices is { } choices ? of(choices).FirstOrDefault(choice => choice.Id == id)?.Name ?? "" : "";

    private static string Span(RealignmentSide side)
        => side.Until is { } end ? $"du {French.Date(side.Since)} au {French.Date(end)}" : $"depuis le {French.Date(side.Since)}";

    private static int? Number(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
