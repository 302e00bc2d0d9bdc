using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Demo;

/// <param name="Quota">How many dossiers a demo account follows; 0 for everybody else, who share the rest.</param>
internal sealed record SyntheticStaff(int Id, string FirstName, string LastName, string Email, Profile Profile, int OrganisationId,
    string? Territory, int Quota)
{
    public bool HasCaseload => Profile is Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser;
}
