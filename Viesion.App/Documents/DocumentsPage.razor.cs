using Microsoft.AspNetCore.Components;
using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Menus;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Documents;

/// <summary>« Documents » of a dossier (DOC-01): by folder, the last filed first.</summary>
public sealed partial class DocumentsPage(IOperations operations, NavigationManager navigation, LiveFeed live, Toaster toaster)
    : ComponentBase, IDisposable
{
    private IDisposable? listening;
    private bool asked;
    private DocumentRow? chosen;
    private bool writing;

    [Parameter] public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "dossier")] public string? FolderAsked { get; set; }

    [SupplyParameterFromQuery(Name = "supprimes")] public string? DeletedAsked { get; set; }

    [SupplyParameterFromQuery(Name = "rang")] public string? FromAsked { get; set; }

    /// <summary>« ajouter » opens the form at once: the way in from « Ajouter » beside the name.</summary>
    [SupplyParameterFromQuery(Name = "action")] public string? Action { get; set; }

    [PersistentState] public DossierDocuments? Model { get; set; }

    private bool WithDeleted => DeletedAsked == "oui";

    private int? Folder => int.TryParse(FolderAsked, out var folder) ? folder : null;

    private int First => int.TryParse(FromAsked, out var from) ? from : 0;

    private TablePage<DocumentRow> Table
    {
        get
        {
            var model = Model!;
            return new(model.Documents, model.Total, model.Documents.Count == 0 ? 0 : model.From + 1, model.From > 0,
                model.From + model.Documents.Count < model.Total);
        }
    }

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
            listening ??= live.Listen(LiveTopic.Document, change => change.BeneficiaryId == Id ? InvokeAsync(Refresh) : Task.CompletedTask);
        // The frame answers 404 outside the perimeter.
        if (Model?.BeneficiaryId != Id || Model.WithDeleted != WithDeleted || Model.Folder != Folder || Model.From != First)
            await Read();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (Action != DossierActs.Add)
            asked = false;
        if (asked || Action != DossierActs.Add || Model is not { MayFile: true } || Model.BeneficiaryId != Id)
            return;
        asked = true;
        Write(null);
        // The form opens once: not again when the page is loaded anew.
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("action", (string?)null), replace: true);
    }

    public void Dispose() => listening?.Dispose();

    private async Task Read()
        => Model = await operations.Read<DocumentReads, DossierDocuments?>(reads => reads.OfDossier(Id, Folder, WithDeleted, First));

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private MenuAction[] ActionsOf(DocumentRow row) => Model is not { MayFile: true } ? [] :
    [
        new("Modifier", "edit") { OnClick = EventCallback.Factory.Create(this, () => Write(row)) },
        new("Supprimer", "delete") { Danger = true, OnClick = EventCallback.Factory.Create(this, () => Delete(row)) },
    ];

    private void Write(DocumentRow? row) => (chosen, writing) = (row, true);

    private async Task Said(string text)
    {
        toaster.Success(text);
        await Read();
    }

    private async Task Delete(DocumentRow row)
    {
        if (await Failed(new DeleteDocument(row.Id, row.Version)))
            return;
        toaster.Done($"«\u00a0{row.Name}\u00a0» est supprimé. Il peut être restauré pendant 30 jours.", "Annuler", async () =>
        {
            if (await operations.Read<DocumentReads, DocumentRow?>(reads => reads.ById(row.Id)) is { } deleted)
                await Restore(deleted);
        });
    }

    private async Task Restore(DocumentRow row)
    {
        if (!await Failed(new DeleteDocument(row.Id, row.Version, Restore: true)))
            toaster.Success($"«\u00a0{row.Name}\u00a0» est restauré.");
    }

    private async Task<bool> Failed(ICommand<Done> command)
    {
        var refusal = (await Acts.Act(command)).Refusal;
        if (refusal is not null)
            toaster.Error(refusal.Message);
        await Read();
        return refusal is not null;
    }

    private string Address(int? folder)
        => navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["dossier"] = folder, ["rang"] = null });

    private void ToggleDeleted()
        => navigation.NavigateTo(
            navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?> { ["supprimes"] = WithDeleted ? null : "oui", ["dossier"] = null, ["rang"] = null }));

    private void GoTo(int from) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("rang", from <= 0 ? null : (int?)from));
}
