using Microsoft.AspNetCore.Components.Forms;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Letters;

namespace Viesion.App.Documents;

/// <summary>Takes in what a browser sends, aside, before the use case decides what becomes of it; and has letters made.</summary>
internal sealed class DocumentDesk(IOperations operations, IDocumentStore store, LetterWork letters)
{
    private static readonly Refusal Interrupted = new("envoi-interrompu", "L’envoi du fichier s’est interrompu. Choisissez-le à nouveau.",
        DocumentRefusals.FileField);

    public Task<Refusal?> File(EditSession edit, int beneficiaryId, DocumentContent content, IBrowserFile file,
        CancellationToken cancellationToken)
        => Received(file, Document.MaxBytes, DocumentRefusals.TooBig, received => edit.Run(new FileDocument(beneficiaryId, content,
            file.Name, received), cancellationToken),
            Rights.FilesDocuments(operations.Perimeter.Profile), cancellationToken);

    public Task<Refusal?> Save(EditSession edit, int? id, uint version, TemplateContent content, IBrowserFile file,
        CancellationToken cancellationToken)
        => Received(file, DocumentTemplate.MaxBytes, TemplateRefusals.TooBig, received => edit.Run(new SaveTemplate(id, version, content,
            file.Name, received), cancellationToken),
            Rights.Administers(operations.Perimeter.Profile), cancellationToken);

    public Task<Refusal?> Save(EditSession edit, LogoVariant variant, int? organisationId, uint version, IBrowserFile file,
        CancellationToken cancellationToken)
        => Received(file, LetterLogo.MaxBytes, TemplateRefusals.NotImage, received => edit.Run(new SaveLogo(variant, organisationId,
            file.Name, received, version), cancellationToken),
            Rights.Administers(operations.Perimeter.Profile), cancellationToken);

    /// <summary>Makes the letters and files them; gives back how many were filed.</summary>
    public async Task<Result<int>> File(LetterOrder order, CancellationToken cancellationToken)
    {
        var made = await letters.Make(operations, order with { Filed = true }, cancellationToken: cancellationToken);
        if (!made.Succeeded)
            return made.Refusal;
        using var file = made.Value;
        return file.Filed;
    }

    private async Task<Refusal?> Received<T>(IBrowserFile file, long maxBytes, Refusal tooBig, Func<ReceivedFile, Task<Result<T>>> use,
        bool allowed, CancellationToken cancellationToken)
    {
        if (!allowed)
            return Refusal.Forbidden;
        if (file.Size > maxBytes)
            return tooBig;
        try
        {
            await using var content = file.OpenReadStream(maxBytes, cancellationToken);
            var received = await store.Receive(content, maxBytes, cancellationToken);
            if (!received.Succeeded)
                return received.Refusal;
            try
            {
                return (await use(received.Value)).Refusal;
            }
            finally
            {
                // Kept, it is no longer there.
                store.Discard(received.Value);
            }
        }
        catch (IOException)
        {
            return Interrupted;
        }
    }
}
