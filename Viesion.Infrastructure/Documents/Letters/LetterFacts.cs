using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>What the database says of one person and of who accompanies them.</summary>
internal sealed record LetterFacts(
    int BeneficiaryId, int FileNumber, Civility? Civility, string FirstName, string LastName, string? BirthName, DateOnly BirthDate,
    string? ClaimantNumber, string? Line, string? Complement, string? PostalCode, string? City,
    string? Phone, string? Email, string Territory, LetterStaff? Referent);
