using System.Globalization;
using System.Security.Claims;
using Viesion.App.Layout;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Access;

/// <summary>
/// What the cookie says of the person: enough to open operations without asking the database who they are. Each request checks it against
/// what they are now (<see cref="SessionCookie"/>).
/// </summary>
public static class ViesionClaims
{
    public const string StaffMember = "viesion:collaborateur";
    public const string Session = "viesion:session";
    private const string ProfileClaim = "viesion:profil";
    private const string Organisation = "viesion:structure";
    private const string Territory = "viesion:territoire";

    public static IEnumerable<Claim> Of(StaffMember member, int session)
        => Of(member.Perimeter, member.FirstName, member.LastName, session);

    /// <summary>The same session, and all that is not ours, with what the person is now.</summary>
    public static ClaimsIdentity Renewed(ClaimsPrincipal user, SessionFacts facts)
    {
        var others = user.Claims.Where(claim => !claim.Type.StartsWith("viesion:", StringComparison.Ordinal)
            && claim.Type is not (ClaimTypes.GivenName or ClaimTypes.Surname));
        return new(others.Concat(Of(facts.Perimeter, facts.FirstName, facts.LastName, user.SessionId() ?? 0)),
            user.Identity!.AuthenticationType);
    }

    private static IEnumerable<Claim> Of(Perimeter perimeter, string firstName, string lastName, int session)
    {
        yield return new Claim(StaffMember, Text(perimeter.StaffMemberId ?? 0));
        yield return new Claim(ProfileClaim, perimeter.Profile.ToString());
        yield return new Claim(ClaimTypes.GivenName, firstName);
        yield return new Claim(ClaimTypes.Surname, lastName);
        yield return new Claim(ShellClaims.DisplayName, $"{firstName} {lastName}");
        yield return new Claim(ShellClaims.ProfileName, ProfileTexts.Name(perimeter.Profile));
        yield return new Claim(Session, Text(session));
        if (perimeter.OrganisationId is { } organisation)
            yield return new Claim(Organisation, Text(organisation));
        if (perimeter.TerritoryId is { } territory)
            yield return new Claim(Territory, Text(territory));
    }

    public static Perimeter Perimeter(this ClaimsPrincipal user)
        => Number(user, StaffMember) is { } member && Enum.TryParse<Profile>(user.FindFirstValue(ProfileClaim), out var profile)
            ? new Perimeter(member, profile, Number(user, Organisation), Number(user, Territory))
            : Domain.Access.Perimeter.Anonymous;

    public static int? SessionId(this ClaimsPrincipal user) => Number(user, Session);

    public static string FullName(this ClaimsPrincipal user)
        => $"{user.FindFirstValue(ClaimTypes.GivenName)} {user.FindFirstValue(ClaimTypes.Surname)}".Trim();

    private static int? Number(ClaimsPrincipal user, string claim)
        => int.TryParse(user.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
