using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Access;

/// <summary>
/// What js/passkeys.js asks before it turns to the device: a challenge, kept in a cookie of a few minutes that one answer uses up.
/// </summary>
internal sealed class PasskeyEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
    {
        // Nobody is named: the same answer to everyone, and the device knows whose keys it holds.
        app.MapPost("/connexion/cle", async (SignInManager<Account> signIn) => Results.Content(
            await signIn.MakePasskeyRequestOptionsAsync(null), "application/json"))
            .AllowAnonymous().DisableAntiforgery();
        app.MapPost("/mon-compte/cles-d-acces/nouvelle", async (ClaimsPrincipal user, OwnPasskeys passkeys,
            [FromForm(Name = "Key.Name")] string? name, [FromForm(Name = "Key.Current")] string? current) =>
        {
            var begun = await passkeys.Begin(user, new() { Name = name, Current = current });
            return begun.Refusal is { } refusal
                ? Results.Json(new { refusal.Message, refusal.Field }, statusCode: StatusCodes.Status422UnprocessableEntity)
                : Results.Content(begun.Value, "application/json");
        }).RequireAuthorization();
    }
}
