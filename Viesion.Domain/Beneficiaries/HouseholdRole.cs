namespace Viesion.Domain.Beneficiaries;

/// <summary>The person's place in the Genesis dossier: a couple makes two Viesion dossiers.</summary>
public enum HouseholdRole
{
    Applicant,
    Partner,
}
