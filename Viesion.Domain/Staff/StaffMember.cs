using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>A collaborator: someone who signs in, and whom Genesis may name as référent by their e-mail.</summary>
public sealed class StaffMember
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 20;

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

    /// <summary>E.164, kept by the person in « Mon compte ».</summary>
    public string? Phone { get; private set; }

    public Profile Profile { get; private set; }

    public int? OrganisationId { get; private set; }

    public int? TerritoryId { get; private set; }

    /// <summary>False: can't sign in, open sessions ended. What they did stays.</summary>
    public bool Active { get; private set; } = true;

    public uint Version { get; private set; }

    public string FullName => $"{FirstName} {LastName}";

    public Perimeter Perimeter => new(Id, Profile, OrganisationId, TerritoryId);

    /// <summary>Writes who they are and where they stand; what can't be is refused beside its field.</summary>
    public Refusal? Describe(StaffDetails details)
    {
        if (details.Check(out var email) is { } refusal)
            return refusal;
        (FirstName, LastName, Email) = (UserText.Plain(details.FirstName), UserText.Plain(details.LastName), email);
        (Profile, OrganisationId, TerritoryId) = (details.Profile, details.OrganisationId, details.TerritoryId);
        return null;
    }

    public Refusal? KeepPhone(string? typed)
    {
        var (phone, refusal) = PhoneNumber.Parse(typed);
        if (refusal is null)
            Phone = phone;
        return refusal;
    }

    public void Deactivate() => Active = false;

    public void Reactivate() => Active = true;
}
