using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Caseloads;

/// <summary>« Dispositif » of a dossier (CAS-01, CAS-02): its state, and the veilles that set it aside.</summary>
public sealed partial class ProgrammePage(IOperations operations, LiveFeed live, Toaster toaster, TimeProvider clock)
    : ComponentBase, IDisposable
{
    private IDisposable? listening;
    private StandbyLine? chosen;
    private bool editing;
    private bool ending;
    private bool deleting;
    private bool exiting;

    [Parameter] public int Id { get; set; }

    /// <summary>« ?action=terminer » opens the dialog that ends the veille: lists lead straight to it.</summary>
    [SupplyParameterFromQuery] private string? Action { get; set; }

    [PersistentState] public DossierProgramme? Model { get; set; }

    private TimeProvider Clock => clock;

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        listening ??= live.Listen(LiveTopic.Caseload, change => change.BeneficiaryId == Id ? InvokeAsync(Read) : Task.CompletedTask);
        // The frame answers 404 outside the perimeter.
        if (Model?.BeneficiaryId != Id)
            await Read();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || Action != "terminer" || Model is not { MayEdit: true, Running: not null })
            return;
        ending = true;
        StateHasChanged();
    }

    private async Task Read()
    {
        Model = await operations.Read<ProgrammeReads, DossierProgramme?>(reads => reads.Of(Id));
        StateHasChanged();
    }

    private void Add() => (chosen, editing) = (null, true);

    private void Change(StandbyLine standby) => (chosen, editing) = (standby, true);

    private void Delete(StandbyLine standby) => (chosen, deleting) = (standby, true);

    private async Task CancelExit()
    {
        if ((await Acts.Act(new CancelProgrammeExit(Id, Model!.Version))).Refusal is { } refusal)
            toaster.Error(refusal.Message);
        else
            toaster.Success("Sortie du dispositif annulée.");
        await Read();
    }

    public void Dispose() => listening?.Dispose();
}
