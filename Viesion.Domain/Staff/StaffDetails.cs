using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>Who a collaborator is and where they stand, as an administrator types it.</summary>
public sealed record StaffDetails(string? FirstName, string? LastName, string? Email, Profile Profile, int? OrganisationId,
    int? TerritoryId)
{
    /// <summary>Profiles whose perimeter is their territory: without one they would see nothing.</summary>
    public static bool NeedsTerritory(Profile profile)
        => profile is Profile.TerritorySecretariat or Profile.LocalCoordinator or Profile.ServiceHead;

    /// <summary>Profiles whose perimeter is their structure.</summary>
    public static bool NeedsOrganisation(Profile profile) => profile is Profile.OrganisationSecretariat or Profile.OperatorStaff;

    /// <param name="email">The address as it is kept: trimmed, lower case.</param>
    public Refusal? Check(out string email)
    {
        (email, var badEmail) = StaffEmail.Parse(Email);
        return Label.Check(FirstName, StaffMember.NameMaxLength, nameof(FirstName), "le prénom")
            ?? Label.Check(LastName, StaffMember.NameMaxLength, nameof(LastName), "le nom") ?? badEmail
            ?? (NeedsTerritory(Profile) && TerritoryId is null ? StaffRefusals.TerritoryNeeded : null)
            ?? (NeedsOrganisation(Profile) && OrganisationId is null ? StaffRefusals.OrganisationNeeded : null);
    }
}
