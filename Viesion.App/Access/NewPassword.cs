using Microsoft.AspNetCore.Identity;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>
/// Choosing a password with a link received by e-mail (ACC-02). Afterwards every session of before is over; a second factor is still asked
/// for.
/// </summary>
public sealed class NewPassword(PasswordLinks links, UserManager<Account> users, OperationsFactory door)
{
    private static readonly Refusal Spent = new("lien", "Ce lien ne sert plus.");

    public Task<PasswordLinkView> Find(string token) => links.Find(token);

    /// <returns>Null when the password is chosen.</returns>
    public async Task<Refusal?> Choose(string token, PasswordForm? form)
    {
        if (PasswordRule.Check(form) is { } refusal)
            return refusal;
        var account = await links.Spend(token, async owner =>
        {
            owner.PasswordHash = users.PasswordHasher.HashPassword(owner, form!.Password!);
            (owner.EmailConfirmed, owner.AccessFailedCount, owner.LockoutEnd) = (true, 0, null);
            await users.UpdateSecurityStampAsync(owner);
        });
        if (account is null)
            return Spent;
        await door.For(Perimeter.System).Record<SessionReads, bool>(
            sessions => sessions.Changed(account.StaffMemberId, AccountNews.PasswordChanged));
        return null;
    }

    /// <summary>Another link to the address that this one was sent to. Says nothing of whether anybody is there.</summary>
    public async Task AskAgain(string token)
    {
        if (await links.AddressOf(token) is { } address)
            await door.For(Perimeter.System).Run(new AskForPassword(address));
    }
}
