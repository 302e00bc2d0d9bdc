using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Beneficiaries;

/// <summary>
/// One person on RSA and their dossier. Created by the Genesis sync only, which keeps identity, address, family and
/// entitlement up to date; phone and e-mail belong to the référent once the dossier exists (DOS-06, GEN-03).
/// </summary>
[DossierData(DataKind.Identity)]
public sealed class Beneficiary
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 16;

    private Beneficiary() => (GenesisPersonId, GenesisFile, LastName, FirstName) = (null!, null!, null!, null!);

    public Beneficiary(string genesisPersonId, string genesisFile, string lastName, string firstName, DateOnly birthDate, int territoryId)
    {
        (GenesisPersonId, GenesisFile, LastName, FirstName) = (genesisPersonId, genesisFile, lastName, firstName);
        (BirthDate, TerritoryId) = (birthDate, territoryId);
    }

    public int Id { get; private set; }

    /// <summary>The dossier's number, shown on six digits (044506).</summary>
    public int FileNumber { get; private set; }

    /// <summary><c>id_personne</c>: how the sync recognises the person.</summary>
    public string GenesisPersonId { get; private set; }

    /// <summary><c>dossier_genesis</c>: shared by the two persons of a couple.</summary>
    public string GenesisFile { get; private set; }

    public HouseholdRole Role { get; private set; }

    public PayingBody? PayingBody { get; private set; }

    /// <summary>Numéro CAF or MSA.</summary>
    public string? ClaimantNumber { get; private set; }

    public Civility? Civility { get; private set; }

    public string LastName { get; private set; }

    public string FirstName { get; private set; }

    public string? BirthName { get; private set; }

    public DateOnly BirthDate { get; private set; }

    public Address Address { get; private set; } = Address.Unknown;

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string? MaritalStatus { get; private set; }

    public DateOnly? MaritalStatusOn { get; private set; }

    public EntitlementStatus? Entitlement { get; private set; }

    public DateOnly? EntitlementOn { get; private set; }

    public string? EntitlementReason { get; private set; }

    /// <summary>Soumis à droits et devoirs: true SDD, false NSDD, null not said.</summary>
    public bool? SubjectToDuties { get; private set; }

    public string? Orientation { get; private set; }

    public DateOnly? OrientationOn { get; private set; }

    public string? EmploymentContract { get; private set; }

    public int TerritoryId { get; private set; }

    public DateOnly? FirstFollowedOn { get; private set; }

    public DateOnly? FormalNoticeOn { get; private set; }

    public string? FormalNoticeReason { get; private set; }

    public uint Version { get; private set; }

    public string FullName => $"{FirstName} {LastName}";

    /// <summary>Writes the phone and e-mail that the référent keeps. Either may be emptied.</summary>
    public Refusal? KeepContact(string? phone, string? email)
    {
        var number = PhoneNumber.Parse(phone);
        if (number.Refusal is not null)
            return number.Refusal;
        var address = EmailAddress.Parse(email);
        if (address.Refusal is not null)
            return address.Refusal;
        (Phone, Email) = (number.Value, address.Value);
        return null;
    }
}
