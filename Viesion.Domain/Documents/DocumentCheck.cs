using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Documents;

/// <summary>What the form of a document chooses must be offered, or be what the document bears already.</summary>
public sealed class DocumentCheck(IListItems items)
{
    public async Task<Refusal?> Of(DocumentContent content, Document? known, CancellationToken cancellationToken)
    {
        if (content.TypeId == 0)
            return DocumentRefusals.NoType;
        if (content.TypeId != known?.TypeId && !await items.Offers(ListKind.DocumentType, content.TypeId, cancellationToken))
            return DocumentRefusals.BadType;
        return content.FolderId is { } folder && folder != known?.FolderId
            && !await items.Offers(ListKind.DocumentFolder, folder, cancellationToken) ? DocumentRefusals.BadFolder : null;
    }
}
