using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>
/// The passkeys of the person signed in (ACC-04). The password is asked for before the device is: a key that Viesion would refuse must not
/// be left on it.
/// </summary>
public sealed class OwnPasskeys(OwnAccount own, SignInManager<Account> signIn, UserManager<Account> users, ViesionDbContext db)
{
    public const int AtMost = 10;

    /// <summary>What WebAuthn answers is a few kilobytes.</summary>
    public const int MaxCredential = 20_000;

    private static readonly Refusal Unnamed = new(
        "nom", "Donnez un nom à cette clé, pour la reconnaître : « Mon ordinateur », « Clé USB »…", nameof(PasskeyForm.Name));

    private static readonly Refusal TooLong = new("nom-long", $"Ce nom est trop long : {Passkey.NameMaxLength} caractères au plus.",
        nameof(PasskeyForm.Name));

    private static readonly Refusal Enough = new(
        "assez", $"Vous avez déjà {AtMost} clés d’accès : révoquez d’abord celles qui ne servent plus.");

    private static readonly Refusal NotMade = new("non-creee", "La clé d’accès n’a pas été créée. Recommencez.");

    public async Task<IReadOnlyList<Passkey>> All(ClaimsPrincipal user)
    {
        var account = (await users.GetUserAsync(user))!;
        return await db.Passkeys.AsNoTracking().Where(passkey => passkey.AccountId == account.Id).OrderBy(passkey => passkey.CreatedAt)
            .ToListAsync();
    }

    /// <summary>What the browser needs to make a key, in JSON.</summary>
    public async Task<Result<string>> Begin(ClaimsPrincipal user, PasskeyForm form)
    {
        var account = (await users.GetUserAsync(user))!;
        var name = form.Name?.Trim() ?? "";
        if (name.Length is 0 or > Passkey.NameMaxLength)
            return name.Length == 0 ? Unnamed : TooLong;
        if (await db.Passkeys.CountAsync(passkey => passkey.AccountId == account.Id) >= AtMost)
            return Enough;
        if (await own.Wrong(account, form.Current) is { } wrong)
            return wrong;
        var shown = account.Email ?? "";
        return await signIn.MakePasskeyCreationOptionsAsync(
            new() { Id = await users.GetUserIdAsync(account), Name = shown, DisplayName = shown });
    }

    /// <summary>Keeps the key that the browser made for what <see cref="Begin"/> asked, minutes ago and once.</summary>
    public async Task<Refusal?> Add(ClaimsPrincipal user, PasskeyForm? form)
    {
        var account = (await users.GetUserAsync(user))!;
        if (form is not { Credential: { Length: > 0 and <= MaxCredential } credential, Name: { } name }
            || name.Trim().Length is 0 or > Passkey.NameMaxLength)
            return NotMade;
        if (await Attested(credential) is not { Passkey: { } made, UserEntity: { } person }
            || person.Id != await users.GetUserIdAsync(account))
            return NotMade;
        made.Name = name.Trim();
        if (!(await users.AddOrUpdatePasskeyAsync(account, made)).Succeeded)
            return NotMade;
        await own.Renew(account, AccountNews.PasskeyAdded);
        return null;
    }

    /// <summary>Whoever holds the key no longer enters, and the sessions opened elsewhere end.</summary>
    public async Task<Refusal?> Revoke(ClaimsPrincipal user, PasskeyForm? form)
    {
        var account = (await users.GetUserAsync(user))!;
        if (await own.Wrong(account, form?.Current) is { } wrong)
            return wrong;
        if (await db.Passkeys.SingleOrDefaultAsync(passkey => passkey.AccountId == account.Id && passkey.Id == form!.Id) is not { } passkey)
            return null; // already revoked, in another tab
        await users.RemovePasskeyAsync(account, passkey.CredentialId);
        await users.UpdateSecurityStampAsync(account);
        await own.Renew(account, AccountNews.PasskeyRevoked);
        return null;
    }

    private async Task<PasskeyAttestationResult?> Attested(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential) is { Succeeded: true } attested ? attested : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of this browser, or too long ago.
            return null;
        }
    }
}
