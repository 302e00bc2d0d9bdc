namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// One person as the file gives them, checked. <see cref="Values"/> stands in the order of <see cref="GenesisField.All"/>.
/// </summary>
/// <param name="Kept">Columns of <c>beneficiaries</c> whose cell could not be read: the dossier keeps what it says.</param>
internal sealed record GenesisLine(string PersonId, object?[] Values, string[] Kept, string? Phone, string? Email, int StaffMemberId,
    int? OrganisationId, DateOnly ReferentSince);
