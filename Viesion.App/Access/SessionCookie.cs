using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Access;

/// <summary>
/// Checks each cookie against what the person is now: over when they changed their password or may no longer enter, renewed when their
/// profile or place changed.
/// </summary>
internal static class SessionCookie
{
    private const string Stamp = "AspNet.Identity.SecurityStamp";

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } user)
            return;
        var facts = await FactsOf(user, context.HttpContext.RequestServices.GetRequiredService<CurrentSessions>());
        // Not signed out as Identity does: the answer to a late request must not delete the new cookie that another one has just set.
        if (facts is null)
            context.RejectPrincipal();
        else if (user.Perimeter() != facts.Perimeter)
        {
            context.ReplacePrincipal(new ClaimsPrincipal(ViesionClaims.Renewed(user, facts)));
            context.ShouldRenew = true;
        }
    }

    /// <summary>Who the person is now; null once their session is over.</summary>
    public static async ValueTask<SessionFacts?> FactsOf(ClaimsPrincipal user, CurrentSessions sessions)
    {
        if (user.Perimeter().StaffMemberId is not { } member)
            return null;
        return await sessions.Of(member) is { } known && Holds(user, known) ? known
            : await sessions.Of(member, anew: true) is { } now && Holds(user, now) ? now : null;
    }

    private static bool Holds(ClaimsPrincipal user, SessionFacts facts) => facts.Active && user.FindFirstValue(Stamp) == facts.Stamp;
}
