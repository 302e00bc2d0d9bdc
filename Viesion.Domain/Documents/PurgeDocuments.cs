using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>
/// Removes for good what was deleted more than 30 days ago, with its content when nothing else bears it, and what was received and never
/// kept.
/// </summary>
public sealed record PurgeDocuments : ICommand<int>;

internal sealed class PurgeDocumentsHandler(IDocuments documents, IDocumentStore store, Perimeter perimeter, TimeProvider clock)
    : IHandler<PurgeDocuments, int>
{
    private static readonly TimeSpan Waiting = TimeSpan.FromDays(1);

    public async Task<Result<int>> Handle(PurgeDocuments command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        store.Sweep(clock.GetUtcNow() - Waiting);
        var old = await documents.DeletedBefore(clock.GetUtcNow() - Document.Recoverable, cancellationToken);
        foreach (var document in old.OrderBy(document => document.Sha256, StringComparer.Ordinal))
        {
            await documents.Hold(document.Sha256, cancellationToken);
            await documents.Remove(document, cancellationToken);
            if (!await documents.IsUsed(document.Sha256, cancellationToken))
                store.Delete(document.Sha256);
        }
        return old.Count;
    }
}
