using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Viesion.App.Lists;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Documents;

/// <summary>Adds a document to a dossier, its name proposed from the nomenclature; or changes what is said of one (DOC-01).</summary>
public sealed partial class DocumentDialog : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private DocumentForm form = new();
    private FormErrors errors = new();
    private IReadOnlyList<ListChoice> choices = [];
    private IBrowserFile? file;
    private DocumentRow? seen;
    private DocumentRow? theirs;
    private string? proposed;
    private string? problem;
    private string? fileError;
    private bool busy;
    private bool wasOpen;

    [Inject] private IOperations Operations { get; set; } = null!;
    [Inject] private DocumentDesk Desk { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public int BeneficiaryId { get; set; }

    /// <summary>The person, for the name that is proposed.</summary>
    [Parameter, EditorRequired] public string Person { get; set; } = "";

    /// <summary>The document to change; null for a new one.</summary>
    [Parameter] public DocumentRow? Row { get; set; }

    /// <summary>It is saved, or somebody else saved: the page reads again.</summary>
    [Parameter] public EventCallback<string> Saved { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var opening = Open && !wasOpen;
        wasOpen = Open;
        if (!opening)
            return;
        (errors, problem, fileError, theirs, seen, file, proposed, form) = (new FormErrors(), null, null, null, Row, null, null, DocumentForm.Of(Row));
        choices = await Operations.Read<ListReads, List<ListChoice>>(lists => lists.Choices([ListKind.DocumentFolder, ListKind.DocumentType], Row?.FolderId, Row?.TypeId));
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private string? Label(int? id) => ListOptions.Label(choices, id);

    private void Choose(IBrowserFile chosen)
    {
        (file, fileError) = (chosen, chosen.Size > Document.MaxBytes ? DocumentRefusals.TooBig.Message : FileFormats.Promised(chosen.Name) is null ? DocumentRefusals.BadFormat.Message : null);
        if (form.Name is null && form.TypeId is null)
            form.Name = proposed = DocumentName.Of(Path.GetFileNameWithoutExtension(chosen.Name));
    }

    // A name that was typed stays.
    private void ChooseType(int? type)
    {
        form.TypeId = type;
        if (Row is null && Label(type) is { } label && (form.Name is null || form.Name == proposed))
            form.Name = proposed = DocumentName.Propose(label, Clock.Today(), Person);
    }

    private void Called(string? typed) => form.Name = string.IsNullOrWhiteSpace(typed) ? null : DocumentName.Of(typed);

    private async Task Save()
    {
        errors.Clear();
        (problem, theirs) = (null, null);
        fileError = Row is null && file is null ? DocumentRefusals.NoFile.Message : fileError;
        // All that is missing at once.
        if (form.TypeId is null)
            errors.Add(DocumentRefusals.NoType.Field!, DocumentRefusals.NoType.Message);
        if (string.IsNullOrWhiteSpace(form.Name))
            errors.Add(DocumentRefusals.NoName.Field!, DocumentRefusals.NoName.Message);
        if (!errors.IsEmpty || fileError is not null)
            return;
        busy = true;
        // Drawn before the file is read: the circuit is busy with it.
        StateHasChanged();
        var refusal = seen is null ? await Desk.File(BeneficiaryId, form.Content(), file!, leaving.Token) : (await Operations.Run(new ChangeDocument(seen.Id, seen.Version, form.Content()))).Refusal;
        busy = false;
        if (refusal is null)
        {
            await OpenChanged.InvokeAsync(false);
            await Saved.InvokeAsync(seen is null ? "Document ajouté." : "Document modifié.");
        }
        else if (refusal == Refusal.Conflict && seen is not null)
            await Changed();
        else if (refusal.Field == DocumentRefusals.FileField)
            fileError = refusal.Message;
        else if (refusal.Field is { } field)
            errors.Add(field, refusal.Message);
        else
            problem = refusal.Message;
    }

    private async Task Changed()
    {
        theirs = await Operations.Read<DocumentReads, DocumentRow?>(reads => reads.ById(seen!.Id));
        if (theirs is null)
            problem = Refusal.NotFound.Message;
    }

    private void TakeTheirs() => (form, seen, theirs) = (DocumentForm.Of(theirs), theirs, null);

    private Task KeepMine()
    {
        seen = theirs;
        return Save();
    }
}
