using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Staff;

/// <summary>A structure proposed while one types.</summary>
public sealed record OrganisationSuggestion(int Id, string Name, string? Territory) : SearchFinding;
