namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>What fills one person's letter.</summary>
/// <param name="Name">Of its document, as the nomenclature wants it.</param>
internal sealed record LetterData(int BeneficiaryId, string Name, IReadOnlyDictionary<string, string> Values);
