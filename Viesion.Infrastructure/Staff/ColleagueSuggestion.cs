using Viesion.Domain.Access;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Staff;

/// <summary>A colleague proposed while one types.</summary>
/// <param name="Profile">Those who have a caseload lead to it.</param>
public sealed record ColleagueSuggestion(int Id, string Name, Profile Profile, int? OrganisationId, string? Organisation) : SearchFinding;
