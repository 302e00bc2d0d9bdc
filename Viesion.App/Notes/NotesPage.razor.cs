using Microsoft.AspNetCore.Components;
using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Notes;

namespace Viesion.App.Notes;

/// <summary>The notes of a dossier (DOS-10): those that I may read, the closed ones when they are asked for.</summary>
public sealed partial class NotesPage(IOperations operations, NavigationManager navigation, LiveFeed live, Toaster toaster)
    : ComponentBase, IDisposable
{
    private IDisposable? listening;
    private bool asked;
    private bool adding;
    private int? editing;
    private NoteForm? written;

    [Parameter] public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "closes")] public string? Closed { get; set; }

    [SupplyParameterFromQuery(Name = "rang")] public string? From { get; set; }

    /// <summary>« ajouter » opens the form at once: the way in from « Ajouter » beside the name.</summary>
    [SupplyParameterFromQuery(Name = "action")] public string? Action { get; set; }

    [PersistentState] public DossierNotes? Model { get; set; }

    private bool WithClosed => Closed == "oui";

    private int First => int.TryParse(From, out var from) ? from : 0;

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        listening ??= live.Listen(LiveTopic.Note, change => change.BeneficiaryId == Id ? InvokeAsync(Refresh) : Task.CompletedTask);
        if (Model?.BeneficiaryId != Id)
            (adding, editing) = (false, null);
        // The frame answers 404 outside the perimeter.
        if (Model?.BeneficiaryId != Id || Model.WithClosed != WithClosed || (Model.From != First && First < Model.Total))
            await Read();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (Action != DossierActs.Add)
            asked = false;
        if (asked || Action != DossierActs.Add || Model is not { MayWrite: true } || Model.BeneficiaryId != Id)
            return;
        asked = true;
        (adding, editing) = (true, null);
        // The form opens once: not again when the page is loaded anew.
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("action", (string?)null), replace: true);
    }

    public void Dispose() => listening?.Dispose();

    private async Task Close(NoteRow note)
    {
        var reopen = note.ClosedAt is not null;
        var refusal = (await Acts.Act(new CloseNote(note.Id, note.Version, reopen))).Refusal;
        if (refusal is null)
            toaster.Success(reopen ? "Note rouverte." : "Note close. Elle reste dans le dossier.");
        else
            toaster.Error(refusal.Message);
        await Read();
    }

    // One is written at a time: another takes its place once what is typed may go.
    private async Task Write(int? note)
    {
        if ((!adding && editing is null) || written is null || await written.MayGo())
            (adding, editing) = (note is null, note);
    }

    private async Task Saved()
    {
        (adding, editing) = (false, null);
        await Read();
    }

    // What is being typed stays: the form holds its own text.
    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read() => Model = await operations.Read<NoteReads, DossierNotes?>(reads => reads.OfDossier(Id, WithClosed, First));

    private void ToggleClosed()
        => navigation.NavigateTo(
            navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?> { ["closes"] = WithClosed ? null : "oui", ["rang"] = null }));

    private void GoTo(int from) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("rang", from <= 0 ? null : (int?)from));
}
