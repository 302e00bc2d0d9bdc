using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Files what was received in a dossier. Gives back the document's id.</summary>
/// <param name="FileName">As the person's computer calls it: its extension says what it should be.</param>
public sealed record FileDocument(int BeneficiaryId, DocumentContent Content, string FileName, ReceivedFile File) : ICommand<int>;

internal sealed class FileDocumentHandler(IDocuments documents, IDocumentStore store, IFileInspection inspection,
    IBeneficiaries beneficiaries, DocumentCheck check, DocumentNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<FileDocument, int>
{
    public async Task<Result<int>> Handle(FileDocument command, CancellationToken cancellationToken)
    {
        if (!Rights.FilesDocuments(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        var format = inspection.Format(command.FileName, command.File);
        if (!format.Succeeded)
            return format.Refusal;
        if (await check.Of(command.Content, null, cancellationToken) is { } refusal)
            return refusal;
        var filed = Document.File(command.BeneficiaryId, command.Content, format.Value, command.File, me, clock.GetUtcNow());
        if (!filed.Succeeded)
            return filed.Refusal;
        await documents.Hold(command.File.Sha256, cancellationToken);
        store.Keep(command.File);
        await documents.Save(filed.Value, cancellationToken);
        news.Changed(command.BeneficiaryId);
        return filed.Value.Id;
    }
}
