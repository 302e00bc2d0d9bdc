using System.Globalization;
using System.Security.Claims;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;

namespace Viesion.App.Access;

/// <summary>What the cookie says of the person: enough to open operations without asking the database who they are. A change of profile changes the security stamp and ends the session.</summary>
public static class ViesionClaims
{
    public const string StaffMember = "viesion:collaborateur";
    public const string Session = "viesion:session";
    private const string ProfileClaim = "viesion:profil";
    private const string Organisation = "viesion:structure";
    private const string Territory = "viesion:territoire";

    public static IEnumerable<Claim> Of(StaffMember member, int session)
    {
        yield return new Claim(StaffMember, Text(member.Id));
        yield return new Claim(ProfileClaim, member.Profile.ToString());
        yield return new Claim(ClaimTypes.GivenName, member.FirstName);
        yield return new Claim(ClaimTypes.Surname, member.LastName);
        yield return new Claim(Session, Text(session));
        if (member.OrganisationId is { } organisation)
            yield return new Claim(Organisation, Text(organisation));
        if (member.TerritoryId is { } territory)
            yield return new Claim(Territory, Text(territory));
    }

    public static Perimeter Perimeter(this ClaimsPrincipal user)
        => Number(user, StaffMember) is { } member && Enum.TryParse<Profile>(user.FindFirstValue(ProfileClaim), out var profile)
            ? new Perimeter(member, profile, Number(user, Organisation), Number(user, Territory))
            : Domain.Access.Perimeter.Anonymous;

    public static int? SessionId(this ClaimsPrincipal user) => Number(user, Session);

    public static string FullName(this ClaimsPrincipal user) => $"{user.FindFirstValue(ClaimTypes.GivenName)} {user.FindFirstValue(ClaimTypes.Surname)}".Trim();

    private static int? Number(ClaimsPrincipal user, string claim)
        => int.TryParse(user.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
