using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Viesion.App.Layout;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Staff;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Viesion.App.Access;

/// <summary>
/// Signing in (ACC-01, ACC-04): one neutral refusal whatever was wrong, lock-out after five failures with the time to come back at, then
/// the second factor of those who have one.
/// </summary>
public sealed class SignIn(SignInManager<Account> signIn, UserManager<Account> users, OperationsFactory door, CurrentSessions sessions)
{
    /// <summary>Not a failure: the password was right, and the page of the code comes next.</summary>
    public static readonly Refusal CodeNeeded = new("code", "Saisissez le code de votre application.");

    private static readonly Refusal Wrong = new("identifiants", "Identifiant ou mot de passe incorrect.");

    private static readonly Refusal WrongCode = new(
        "code-faux", "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et réessayez.", nameof(PasswordForm.Code));

    private static readonly Refusal WrongKey = new(
        "cle", "Cette clé d’accès n’ouvre aucun compte. Connectez-vous avec votre mot de passe.");

    private static readonly Refusal TooLate = new("expire", "Trop de temps a passé depuis votre mot de passe : saisissez-le à nouveau.");

    /// <returns>Null when the person is signed in.</returns>
    public async Task<Refusal?> With(string email, string password)
    {
        var account = await users.FindByEmailAsync(email.Trim());
        if (account?.PasswordHash is null || !await signIn.CanSignInAsync(account) || password.Length > PasswordRule.MaxLength)
        {
            // As slow as a real check, so that the answer time does not tell who has an account.
            users.PasswordHasher.HashPassword(new Account(), "");
            await Tell(AuditAction.SignInFailed, account?.StaffMemberId, account is null ? "compte inconnu"
                : "compte sans mot de passe ou désactivé");
            return Wrong;
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return CodeNeeded;
        return await Said(account, result, Wrong, null);
    }

    /// <summary>True while somebody whose password was right is expected to give their code.</summary>
    public async Task<bool> AwaitsCode() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <param name="typed">Six digits of the application, or a recovery code.</param>
    /// <returns>Null when the person is signed in.</returns>
    public async Task<Refusal?> WithCode(string? typed)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
            return TooLate;
        var code = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit));
        if (code.Length <= TimeCode.Digits)
            return await Said(account, await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false),
                WrongCode, "code");
        if (await users.IsLockedOutAsync(account))
            return await Said(account, SignInResult.LockedOut, WrongCode, null);
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(RecoveryCode.Written(code));
        if (result.Succeeded)
            await door.For(Perimeter.System).Record<SessionReads, bool>(
                reads => reads.Changed(account.StaffMemberId, AccountNews.RecoveryCodeUsed));
        else if (await users.AccessFailedAsync(account) is { Succeeded: true } && await users.IsLockedOutAsync(account))
            result = SignInResult.LockedOut; // Identity leaves recovery codes out of the lock-out
        return await Said(account, result, WrongCode, "code de secours");
    }

    /// <summary>A passkey alone: the device has checked who holds it.</summary>
    /// <param name="credential">What the browser's WebAuthn answered, in JSON.</param>
    /// <returns>Null when the person is signed in.</returns>
    public async Task<Refusal?> WithPasskey(string? credential)
    {
        if (credential is not { Length: > 0 and <= OwnPasskeys.MaxCredential }
            || await Asserted(credential) is not { Succeeded: true } known)
        {
            await Tell(AuditAction.SignInFailed, null, "clé d’accès");
            return WrongKey;
        }
        if (!await signIn.CanSignInAsync(known.User))
        {
            await Tell(AuditAction.SignInFailed, known.User.StaffMemberId, "clé d’accès, compte désactivé");
            return WrongKey;
        }
        if (await users.IsLockedOutAsync(known.User))
            return await Said(known.User, SignInResult.LockedOut, WrongKey, null);
        if (!await Used(known.User, known.Passkey))
            return await Said(known.User, SignInResult.Failed, WrongKey, "clé d’accès");
        await signIn.SignInAsync(known.User, isPersistent: false, "passkey");
        return await Said(known.User, SignInResult.Success, WrongKey, "clé d’accès");
    }

    private async Task<PasskeyAssertionResult<Account>?> Asserted(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of this browser, or it has answered already.
            return null;
        }
    }

    private async Task<bool> Used(Account account, UserPasskeyInfo passkey)
    {
        try
        {
            return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same answer, sent twice at the same moment.
            return false;
        }
    }

    private async Task<Refusal?> Said(Account account, SignInResult result, Refusal wrong, string? how)
    {
        await Tell(result.Succeeded ? AuditAction.SignedIn : AuditAction.SignInFailed, account.StaffMemberId, result.IsLockedOut
            ? "verrouillé" : how);
        if (result.Succeeded)
            await RestorePreferences(account.StaffMemberId);
        return result.Succeeded ? null : result.IsLockedOut ? LockedUntil((await users.GetLockoutEndDateAsync(account))!.Value) : wrong;
    }

    private async Task RestorePreferences(int staffMember)
    {
        if (await sessions.Of(staffMember) is { } facts && await door.For(facts.Perimeter).Read<PreferenceReads, StaffPreferences?>(
            preferences => preferences.Mine()) is { } mine)
            Preferences.Restore(signIn.Context, mine.Help, mine.Theme, mine.Left, mine.Right);
    }

    private static Refusal LockedUntil(DateTimeOffset end) => new("verrouille",
        $"Trop d’essais infructueux. Par sécurité, ce compte est bloqué jusqu’à {end.InParis():HH:mm}. Réessayez à partir de cette heure.");

    private Task Tell(AuditAction action, int? staffMember, string? detail)
        => door.For(Perimeter.System).Record<AuditReads, bool>(audit => audit.Note(action, nameof(Account), staffMember, detail));
}
