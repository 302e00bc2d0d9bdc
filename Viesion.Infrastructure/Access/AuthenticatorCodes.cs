using Microsoft.AspNetCore.Identity;
using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Access;

/// <summary>Checks the six digits of an authenticator application against the product's clock; each code works once.</summary>
public sealed class AuthenticatorCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user)
        => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key
            || TimeCode.Match(TimeCode.FromBase32(key), token, clock.GetUtcNow()) is not { } step || step <= user.LastCodeStep)
            return false;
        user.LastCodeStep = step;
        // Of two who send the same code at once, the second finds another version of the account.
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
