namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>Somebody to whom a letter may be sent.</summary>
/// <param name="Expected">Neither cancelled nor postponed.</param>
public sealed record LetterPerson(int BeneficiaryId, string Name, int FileNumber, bool HasAddress, bool Expected);
