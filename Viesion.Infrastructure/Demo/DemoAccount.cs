using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Demo;

/// <summary>An account of the demo département.</summary>
/// <param name="Dossiers">How many dossiers it follows today, for those who have a caseload.</param>
public sealed record DemoAccount(string Login, string FirstName, string LastName, Profile Profile, string Organisation, int Dossiers)
{
    public string Email => $"{Login}@{DemoAccounts.Domain}";
}
