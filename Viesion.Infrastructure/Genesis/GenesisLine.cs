namespace Viesion.Infrastructure.Genesis;

/// <summary>One person as the file gives them, checked. <see cref="Values"/> stands in the order of <see cref="GenesisField.All"/>.</summary>
internal sealed record GenesisLine(string PersonId, object?[] Values, string? Phone, string? Email, int StaffMemberId, int? OrganisationId, DateOnly ReferentSince);
