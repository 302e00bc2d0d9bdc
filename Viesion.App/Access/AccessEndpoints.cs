using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

internal sealed class AccessEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
        // A form post with an antiforgery token: no link can sign somebody out.
        => app.MapPost("/deconnexion", async (SignInManager<Account> signIn, ClaimsPrincipal user, OperationsFactory door) =>
        {
            await signIn.SignOutAsync();
            if (user.SessionId() is { } session)
                await door.For(Perimeter.System).Record<SessionReads, bool>(
                    sessions => sessions.End(session, user.Perimeter().StaffMemberId));
            return Results.LocalRedirect("/connexion");
        });
}
