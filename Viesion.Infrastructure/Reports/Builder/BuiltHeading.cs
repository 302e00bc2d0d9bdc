namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>The headings of the generator's catalogue, in order.</summary>
public enum BuiltHeading
{
    Person,
    FollowUp,
    Entitlement,
    Cer,
}
