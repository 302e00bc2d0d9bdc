using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents;

/// <summary>A document as a dossier's page shows it.</summary>
public sealed record DocumentRow(
    int Id, uint Version, string Name, FileFormat Format, long Size, int TypeId, string Type, int? FolderId, string? Folder,
    DateOnly? SentOn, string? Comment,
    string Author, DateTimeOffset CreatedAt, DateTimeOffset? DeletedAt, string? DeletedBy)
{
    public string FileName => Name + FileFormats.Extension(Format);
}
