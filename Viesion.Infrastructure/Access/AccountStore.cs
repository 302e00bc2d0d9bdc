using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// Keeps the second factor as a secret should be: the authenticator's key encrypted, the recovery codes hashed like passwords; and passkeys
/// in a table of our own.
/// </summary>
public sealed class AccountStore(ViesionDbContext db, IDataProtectionProvider protection, IPasswordHasher<Account> hasher,
    TimeProvider clock, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, ViesionDbContext, int>(db, describer)
{
    private const string Provider = "[AspNetUserStore]";
    private const string CodesName = "RecoveryCodes";

    private readonly IDataProtector protector = protection.CreateProtector("Viesion.SecondFactor");

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
        => base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { Length: > 0 } kept)
            return null;
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // The keys of the protection were lost: an administrator resets the second factor.
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
        => base.ReplaceCodesAsync(user, recoveryCodes.Select(code => hasher.HashPassword(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, Provider, CodesName, cancellationToken) ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries);
        var used = kept.FirstOrDefault(hash => hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed);
        if (used is null)
            return false;
        await SetTokenAsync(user, Provider, CodesName, string.Join(';', kept.Where(hash => hash != used)), cancellationToken);
        return true;
    }

    public override async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (await Mine(user, passkey.CredentialId).SingleOrDefaultAsync(cancellationToken) is { } known)
            known.Use(passkey, clock.GetUtcNow());
        else
            Context.Add(Passkey.Of(user, passkey, clock.GetUtcNow()));
        await SaveChanges(cancellationToken);
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
        => [.. (await Context.Passkeys.AsNoTracking().Where(passkey => passkey.AccountId == user.Id).ToListAsync(cancellationToken))
            .Select(passkey => passkey.ToInfo())];

    public override Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
        => Users.SingleOrDefaultAsync(
            account => Context.Passkeys.Any(passkey => passkey.AccountId == account.Id && passkey.CredentialId == credentialId),
            cancellationToken);

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
        => (await Mine(user, credentialId).SingleOrDefaultAsync(cancellationToken))?.ToInfo();

    public override async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        Context.RemoveRange(await Mine(user, credentialId).ToListAsync(cancellationToken));
        await SaveChanges(cancellationToken);
    }

    // Tracked: what was read to check the count of a key is what its change is compared to.
    private IQueryable<Passkey> Mine(Account user, byte[] credentialId)
        => Context.Passkeys.Where(passkey => passkey.AccountId == user.Id && passkey.CredentialId == credentialId);
}
