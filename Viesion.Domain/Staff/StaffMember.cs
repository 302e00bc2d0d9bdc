using Viesion.Domain.Access;

namespace Viesion.Domain.Staff;

/// <summary>A collaborator: someone who signs in, and whom Genesis may name as référent by their e-mail.</summary>
public sealed class StaffMember
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;

    private StaffMember() => (FirstName, LastName, Email) = (null!, null!, null!);

    public StaffMember(string firstName, string lastName, string email, Profile profile, int? organisationId, int? territoryId)
    {
        (FirstName, LastName, Email) = (firstName, lastName, email.Trim().ToLowerInvariant());
        (Profile, OrganisationId, TerritoryId) = (profile, organisationId, territoryId);
    }

    public int Id { get; private set; }

    public string FirstName { get; private set; }

    public string LastName { get; private set; }

    /// <summary>Lower case; unique; how Genesis designates a référent.</summary>
    public string Email { get; private set; }

    public Profile Profile { get; private set; }

    public int? OrganisationId { get; private set; }

    public int? TerritoryId { get; private set; }

    public bool Active { get; private set; } = true;

    public string FullName => $"{FirstName} {LastName}";

    public Perimeter Perimeter => new(Id, Profile, OrganisationId, TerritoryId);
}
