using System.Security.Claims;
using Viesion.App.Layout;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Access;

/// <summary>
/// Theme, drawers and help mode: js/viesion.js keeps them in cookies, for the first paint, and here with the person (ACC-05, ACC-06).
/// </summary>
internal sealed class PreferenceEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
        // The cookies say it all: nothing in the request can be forged into more than a theme.
        => app.MapPost("/mon-compte/preferences", async (HttpContext context, ClaimsPrincipal user, OperationsFactory door) =>
        {
            await door.For(user.Perimeter()).Record<PreferenceReads, bool>(preferences =>
                preferences.Keep(Preferences.Help(context), Preferences.Theme(context), Preferences.Left(context),
                Preferences.Right(context)));
            return Results.NoContent();
        }).DisableAntiforgery().RequireAuthorization();
}
