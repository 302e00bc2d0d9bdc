namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A dossier proposed while one types.</summary>
public sealed record DossierSuggestion(int Id, int FileNumber, string LastName, string FirstName, string? BirthName, DateOnly BirthDate)
    : SearchFinding;
