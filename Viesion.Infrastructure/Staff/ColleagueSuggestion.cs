using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A colleague proposed while one types.</summary>
/// <param name="Profile">Those who have a caseload lead to it.</param>
public sealed record ColleagueSuggestion(int Id, string Name, Profile Profile, int? OrganisationId, string? Organisation);
