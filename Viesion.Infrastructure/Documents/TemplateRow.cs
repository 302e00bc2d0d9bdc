using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents;

/// <summary>A template as administrators see it.</summary>
/// <param name="By">Null for those that Viesion brings.</param>
public sealed record TemplateRow(int Id, uint Version, string Name, TemplateKind Kind, LogoVariant Logo, string FileName, long Size,
    bool Active, DateTimeOffset UpdatedAt, string? By);
