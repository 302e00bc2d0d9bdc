using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Viesion.App.Lists;
using Viesion.App.Ui.Forms;
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
    private IReadOnlyList<ListChoice> choices = [];
    private IBrowserFile? file;
    private DocumentRow? seen;
    private string? proposed;
    private string? fileError;

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

    private EditSession Edit => field ??= new(Operations);

    private async Task Begin()
    {
        (fileError, seen, file, proposed, form) = (null, Row, null, null, DocumentForm.Of(Row));
        choices = await Operations.Read<ListReads, List<ListChoice>>(
            lists => lists.Choices([ListKind.DocumentFolder, ListKind.DocumentType], Row?.FolderId, Row?.TypeId));
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private string? Label(int? id) => ListOptions.Label(choices, id);

    private void Choose(IBrowserFile chosen)
    {
        (file, fileError) = (chosen, chosen.Size > Document.MaxBytes ? DocumentRefusals.TooBig.Message
            : FileFormats.Promised(chosen.Name) is null ? DocumentRefusals.BadFormat.Message : null);
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

    private Task Save() => Edit.Save(async () =>
    {
        fileError = Row is null && file is null ? DocumentRefusals.NoFile.Message : fileError;
        // All that is missing at once.
        if (form.TypeId is null)
            Edit.Accepts(DocumentRefusals.NoType);
        if (string.IsNullOrWhiteSpace(form.Name))
            Edit.Accepts(DocumentRefusals.NoName);
        if (!Edit.Errors.IsEmpty || fileError is not null)
            return;
        // Drawn before the file is read: the circuit is busy with it.
        StateHasChanged();
        var refusal = await Send();
        if (refusal == Refusal.Conflict && seen is not null)
            await Meet(seen.Id);
        else if (refusal?.Field == DocumentRefusals.FileField)
            fileError = refusal.Message;
        else if (Edit.Accepts(refusal))
        {
            await OpenChanged.InvokeAsync(false);
            await Saved.InvokeAsync(seen is null ? "Document ajouté." : "Document modifié.");
        }
    });

    private async Task<Refusal?> Send() => seen is null ? await Desk.File(Edit, BeneficiaryId, form.Content(), file!, leaving.Token)
        : (await Edit.Run(new ChangeDocument(seen.Id, seen.Version, form.Content()))).Refusal;

    private async Task Meet(int id)
    {
        if (await Operations.Read<DocumentReads, DocumentRow?>(reads => reads.ById(id)) is { } now)
            Edit.Meet(() => form.Against(now, Label), theirs: () => (form, seen) = (DocumentForm.Of(now), now), mine: () => seen = now);
        else
            Edit.Accepts(Refusal.NotFound);
    }
}
