using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>
/// A file of a dossier (DOC-01): who filed it, where, and what it is. Its content is kept apart, by its SHA-256, and never changes.
/// Deleted, it can be taken back for <see cref="Recoverable"/>; then it goes for good.
/// </summary>
[DossierData(DataKind.Documents)]
public sealed class Document
{
    public const int CommentMaxLength = 1_000;
    public const long MaxBytes = 20 * 1024 * 1024;

    public static readonly TimeSpan Recoverable = TimeSpan.FromDays(30);

    private Document() => (Name, Sha256) = (null!, null!);

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>An item of the folders; null « hors dossier ».</summary>
    public int? FolderId { get; private set; }

    /// <summary>An item of the nomenclature.</summary>
    public int TypeId { get; private set; }

    /// <summary>As <see cref="DocumentName"/> writes it, without the extension.</summary>
    public string Name { get; private set; }

    public FileFormat Format { get; private set; }

    public long Size { get; private set; }

    /// <summary>Of the content, in lower case: where it is kept.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The day it was sent or received.</summary>
    public DateOnly? SentOn { get; private set; }

    public string? Comment { get; private set; }

    public int CreatedById { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The appointment that it convenes to.</summary>
    public int? AppointmentId { get; private set; }

    /// <summary>The work that made it: begun again after a failure, it files nothing twice.</summary>
    public int? BatchId { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public int? DeletedById { get; private set; }

    public uint Version { get; private set; }

    public string FileName => Name + FileFormats.Extension(Format);

    public static Result<Document> File(int beneficiaryId, DocumentContent content, FileFormat format, ReceivedFile file, int by,
        DateTimeOffset now, int? appointmentId = null, int? batchId = null)
    {
        var document = new Document
        {
            BeneficiaryId = beneficiaryId,
            Format = format,
            Size = file.Size,
            Sha256 = file.Sha256,
            CreatedById = by,
            CreatedAt = now,
            AppointmentId = appointmentId,
            BatchId = batchId
        };
        return document.Describe(content) is { } refusal ? refusal : document;
    }

    public Refusal? Describe(DocumentContent content)
    {
        var name = DocumentName.Of(content.Name);
        var refusal = DeletedAt is not null ? DocumentRefusals.IsDeleted
            : content.TypeId == 0 ? DocumentRefusals.NoType
            : name.Length == 0 ? DocumentRefusals.NoName
            : content.Comment?.Trim().Length > CommentMaxLength ? DocumentRefusals.LongComment(content.Comment.Trim().Length) : null;
        if (refusal is not null)
            return refusal;
        (FolderId, TypeId, Name, SentOn) = (content.FolderId, content.TypeId, name, content.SentOn);
        Comment = string.IsNullOrWhiteSpace(content.Comment) ? null : content.Comment.Trim();
        return null;
    }

    public Refusal? Delete(int? by, DateTimeOffset now)
    {
        if (DeletedAt is not null)
            return DocumentRefusals.IsDeleted;
        (DeletedAt, DeletedById) = (now, by);
        return null;
    }

    public Refusal? Restore(DateTimeOffset now)
    {
        if (DeletedAt is not { } deleted)
            return DocumentRefusals.NotDeleted;
        if (deleted + Recoverable <= now)
            return DocumentRefusals.TooLate;
        (DeletedAt, DeletedById) = (null, null);
        return null;
    }
}
