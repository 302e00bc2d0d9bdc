using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>
/// What the person signed in changes of how they sign in (ACC-04), on pages that post: only an answer to a request can renew this browser's
/// cookie while every other session ends. Each change asks for the password again, and wrong ones count towards the lock-out.
/// </summary>
public sealed class OwnAccount(SignInManager<Account> signIn, UserManager<Account> users, OperationsFactory door, IHttpContextAccessor http,
    IUserStore<Account> store)
{
    private readonly IUserAuthenticatorKeyStore<Account> keys = (IUserAuthenticatorKeyStore<Account>)store;

    public const int RecoveryCodes = 10;

    private static readonly Refusal WrongPassword = new(
        "mot-de-passe", "Ce n’est pas votre mot de passe actuel.", nameof(PasswordForm.Current));

    private static readonly Refusal Locked = new(
        "verrouille", "Trop d’essais infructueux. Par sécurité, ce compte est bloqué quelques minutes.", nameof(PasswordForm.Current));

    private static readonly Refusal WrongCode = new(
        "code-faux", "Ce code n’est pas le bon. Vérifiez l’heure de votre téléphone et saisissez le code affiché maintenant.",
        nameof(PasswordForm.Code));

    private static readonly Refusal Again = new("recommencer", "Votre compte a changé entre-temps. Recommencez.");

    /// <summary>
    /// The key to show and to confirm, made at the first visit and kept until it is confirmed. Null once the second factor is on.
    /// </summary>
    public async Task<string?> Key(ClaimsPrincipal user)
    {
        if (await users.GetUserAsync(user) is not { TwoFactorEnabled: false } account)
            return null;
        if (await users.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key)
            return key;
        // Not Identity's reset, which would end every session of somebody who only looks at the page.
        var made = users.GenerateNewAuthenticatorKey();
        await keys.SetAuthenticatorKeyAsync(account, made, CancellationToken.None);
        return (await users.UpdateAsync(account)).Succeeded ? made : await users.GetAuthenticatorKeyAsync(account);
    }

    public async Task<Refusal?> ChangePassword(ClaimsPrincipal user, PasswordForm? form)
    {
        var account = (await users.GetUserAsync(user))!;
        if (PasswordRule.Check(form) is { } weak)
            return weak;
        if (await Wrong(account, form!.Current) is { } wrong)
            return wrong;
        if (!(await users.ChangePasswordAsync(account, form.Current!, form.Password!)).Succeeded)
            return Again;
        await Renew(account, AccountNews.PasswordChanged);
        return null;
    }

    /// <summary>Turns the second factor on and gives the recovery codes, which are never shown again.</summary>
    public async Task<Result<IReadOnlyList<string>>> TurnOn(ClaimsPrincipal user, PasswordForm? form)
    {
        var account = (await users.GetUserAsync(user))!;
        if (account.TwoFactorEnabled)
            return Again;
        if (await Wrong(account, form?.Current) is { } wrong)
            return wrong;
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, form?.Code ?? ""))
            return WrongCode;
        if (!(await users.SetTwoFactorEnabledAsync(account, true)).Succeeded)
            return Again;
        return await NewCodes(account, AccountNews.SecondFactorOn);
    }

    public async Task<Refusal?> TurnOff(ClaimsPrincipal user, PasswordForm? form)
    {
        var account = (await users.GetUserAsync(user))!;
        if (await Wrong(account, form?.Current) is { } wrong)
            return wrong;
        if (!(await users.SetTwoFactorEnabledAsync(account, false)).Succeeded)
            return Again;
        // Turned on again, it begins with another key: the former may be on a lost telephone.
        await users.ResetAuthenticatorKeyAsync(account);
        await Renew(account, AccountNews.SecondFactorOff);
        return null;
    }

    private async Task<Result<IReadOnlyList<string>>> NewCodes(Account account, AccountNews news)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await Renew(account, news);
        return Result(codes?.ToList() ?? []);
    }

    private static Result<IReadOnlyList<string>> Result(List<string> codes) => codes;

    internal async Task<Refusal?> Wrong(Account account, string? password)
    {
        if (password is { Length: > PasswordRule.MaxLength })
            return WrongPassword;
        var checkedPassword = await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        return checkedPassword.Succeeded ? null : checkedPassword.IsLockedOut ? Locked : WrongPassword;
    }

    // This browser keeps its session; the others learn, once this answer has left, that theirs is over.
    internal async Task Renew(Account account, AccountNews news)
    {
        await signIn.RefreshSignInAsync(account);
        http.HttpContext!.Response.OnCompleted(
            () => door.For(Perimeter.System).Record<SessionReads, bool>(sessions => sessions.Changed(account.StaffMemberId, news)));
    }
}
