using Microsoft.AspNetCore.Components;
using Viesion.App.Caseloads;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Beneficiaries;

/// <summary>« Référents » of a dossier (CAS-03 to CAS-06, CAS-10): who accompanies, since when, and how it ends.</summary>
public sealed partial class ReferentsPage(IOperations operations, LiveFeed live, Toaster toaster, NavigationManager navigation,
    TimeProvider clock) : ComponentBase, IDisposable
{
    private IDisposable? listening;
    private AssignmentLine? chosen;
    private int skip;
    private bool exiting;
    private bool cancelling;
    private bool ending;
    private bool adding;
    private bool changing;
    private bool requesting;
    private bool refusing;

    [Parameter] public int Id { get; set; }

    /// <summary>« ?action=sortie » or « ?action=demande » opens the dialog: lists lead straight to it.</summary>
    [SupplyParameterFromQuery] private string? Action { get; set; }

    [PersistentState] public DossierReferents? Model { get; set; }

    private TablePage<AssignmentLine>? Table
        => Model is null ? null : new([.. Model.Lines.Skip(skip).Take(TablePage.MaxRows)], Model.Lines.Count,
            Model.Lines.Count == 0 ? 0 : skip + 1, skip > 0, skip + TablePage.MaxRows < Model.Lines.Count);

    private bool Manages => Rights.ManagesCaseloads(operations.Perimeter.Profile);

    private bool MayRequest
        => Rights.EditsDossier(operations.Perimeter.Profile)
            && Model is { Detected.Followed: true, Request: not { State: EndRequestState.Requested } };

    private bool MayRefuse => Manages && Model?.Request is { State: EndRequestState.Requested };

    private EditSession Edit => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        listening ??= live.Listen(LiveTopic.Caseload, change => change.BeneficiaryId == Id ? InvokeAsync(Read) : Task.CompletedTask);
        // The frame answers 404 outside the perimeter.
        if (Model?.BeneficiaryId != Id)
            Model = await operations.Read<ReferentReads, DossierReferents?>(reads => reads.Of(Id));
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || Model is null)
            return;
        if (Action == "demande" && MayRequest)
            requesting = true;
        else if (Action == "sortie"
            && Model.Lines.FirstOrDefault(line => line.Referent.Kind is AssignmentKind.Pathway && MayEnd(line)) is { } present)
            End(present);
        else
            return;
        StateHasChanged();
    }

    private (Tone Tone, string Text) Standing(AssignmentLine line)
        => CaseloadTexts.Standing(line.State, line.Referent.Start, clock.Today());

    // What is over is not ended again: its exit is cancelled first.
    private static bool MayEnd(AssignmentLine line) => line.MayEnd && line.State is not AssignmentState.Ended;

    private static bool Acts(AssignmentLine line) => MayEnd(line) || line.MayCancel;

    private static string EndText(AssignmentLine line) => line.Referent.End is null ? "Saisir la sortie" : "Changer la fin";

    private void End(AssignmentLine line)
    {
        chosen = line;
        (exiting, ending) = (line.Referent.Kind is AssignmentKind.Pathway, line.Referent.Kind is AssignmentKind.Step);
    }

    private void Cancel(AssignmentLine line) => (chosen, cancelling) = (line, true);

    private async Task Read()
    {
        if (await operations.Read<ReferentReads, DossierReferents?>(reads => reads.Of(Id)) is { } now)
            Model = now;
        else
        {
            Model = null;
            toaster.Info("Vous n’avez plus accès à ce dossier.");
            navigation.NavigateTo("beneficiaires");
        }
        StateHasChanged();
    }

    // An exit that Genesis does not know of is undone by the next sync: the end is asked for at once (CAS-10).
    private void ProposeRequest() => requesting = MayRequest && Model is { StillPoured: true };

    private async Task Withdraw()
    {
        if ((await Edit.Act(new WithdrawAccompanimentEnd(Model!.Request!.Id, Model.Request.Version))).Refusal is { } refusal)
            toaster.Error(refusal.Message);
        else
            toaster.Success("Demande retirée.");
        await Read();
    }

    public void Dispose() => listening?.Dispose();
}
