namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>The headings of « Affiner la recherche », in order.</summary>
public enum CriterionGroup
{
    Text,
    FollowUp,
    Entitlement,
    Cer,
    Person,
    Characteristics,
    Project,
    Saved,
}
