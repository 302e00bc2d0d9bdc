using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>All that letters are made from, read at once.</summary>
/// <param name="Name">Of the file that holds them all.</param>
/// <param name="Logo">Null without one, or when the administrators have not brought it.</param>
public sealed record LetterBatch(string Name, string TemplateSha256, (string Sha256, FileFormat Format)? Logo)
{
    internal IReadOnlyList<LetterData> Letters { get; init; } = [];
}
