using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Access;

/// <summary>
/// Ends open circuits of an account whose password or right to enter has changed. Their operations stop at once
/// (<see cref="SignedInOperations"/>); this closes what they show.
/// </summary>
internal sealed class SessionValidation(ILoggerFactory loggers, CurrentSessions sessions)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(5);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
        => await SessionCookie.FactsOf(authenticationState.User, sessions) is not null;
}
