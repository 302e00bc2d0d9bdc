namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A structure proposed while one types.</summary>
public sealed record OrganisationSuggestion(int Id, string Name, string? Territory);
