using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Deletes a document, which can be taken back for 30 days, or takes it back.</summary>
/// <param name="Version">The version the person saw.</param>
/// <param name="Restore">True to take it back.</param>
public sealed record DeleteDocument(int Id, uint Version, bool Restore = false) : ICommand<Done>;

internal sealed class DeleteDocumentHandler(IDocuments documents, DocumentNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<DeleteDocument, Done>
{
    public async Task<Result<Done>> Handle(DeleteDocument command, CancellationToken cancellationToken)
    {
        if (!Rights.FilesDocuments(perimeter.Profile))
            return Refusal.Forbidden;
        if (await documents.Find(command.Id, cancellationToken) is not { } document)
            return Refusal.NotFound;
        if (document.Version != command.Version)
            return Refusal.Conflict;
        if ((command.Restore ? document.Restore(clock.GetUtcNow())
            : document.Delete(perimeter.StaffMemberId, clock.GetUtcNow())) is { } refusal)
            return refusal;
        news.Changed(document.BeneficiaryId);
        return Done.Value;
    }
}
