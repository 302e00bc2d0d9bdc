using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Access;

namespace Viesion.Infrastructure.Staff;

/// <summary>A collaborator as their page shows them.</summary>
/// <param name="Dossiers">How many dossiers have them as référent, today or later.</param>
public sealed record StaffSheet(int Id, string FirstName, string LastName, string Email, string? Phone, Profile Profile,
    int? OrganisationId, int? TerritoryId,
    string? Organisation, string? Territory, bool Active, uint Version, int Dossiers)
{
    public AccountState? Account { get; init; }

    public string FullName => $"{FirstName} {LastName}";

    public StaffDetails Details => new(FirstName, LastName, Email, Profile, OrganisationId, TerritoryId);
}
