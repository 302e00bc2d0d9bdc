using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Renames a document, files it elsewhere, dates it, comments on it. Its content never changes.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record ChangeDocument(int Id, uint Version, DocumentContent Content) : ICommand<Done>;

internal sealed class ChangeDocumentHandler(IDocuments documents, DocumentCheck check, DocumentNews news, Perimeter perimeter)
    : IHandler<ChangeDocument, Done>
{
    public async Task<Result<Done>> Handle(ChangeDocument command, CancellationToken cancellationToken)
    {
        if (!Rights.FilesDocuments(perimeter.Profile))
            return Refusal.Forbidden;
        if (await documents.Find(command.Id, cancellationToken) is not { } document)
            return Refusal.NotFound;
        if (document.Version != command.Version)
            return Refusal.Conflict;
        if ((await check.Of(command.Content, document, cancellationToken) ?? document.Describe(command.Content)) is { } refusal)
            return refusal;
        news.Changed(document.BeneficiaryId);
        return Done.Value;
    }
}
