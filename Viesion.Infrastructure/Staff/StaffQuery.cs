using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Staff;

/// <summary>What the list of collaborators is narrowed to.</summary>
/// <param name="Active">Null for both.</param>
public sealed record StaffQuery(string? Text = null, int? OrganisationId = null, int? TerritoryId = null, Profile? Profile = null,
    bool? Active = true, int Skip = 0);
