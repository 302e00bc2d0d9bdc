using Microsoft.AspNetCore.Identity;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>Signing in (ACC-01): one neutral refusal whatever was wrong, lock-out after five failures with the time to come back at.</summary>
public sealed class SignIn(SignInManager<Account> signIn, UserManager<Account> users, OperationsFactory door)
{
    private static readonly Refusal Wrong = new("identifiants", "Identifiant ou mot de passe incorrect.");

    /// <returns>Null when the person is signed in.</returns>
    public async Task<Refusal?> With(string email, string password)
    {
        var account = await users.FindByEmailAsync(email.Trim());
        if (account is null)
        {
            // As slow as a real check, so that the answer time does not tell who has an account.
            users.PasswordHasher.HashPassword(new Account(), password);
            await Tell(AuditAction.SignInFailed, null, "compte inconnu");
            return Wrong;
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        await Tell(result.Succeeded ? AuditAction.SignedIn : AuditAction.SignInFailed, account.StaffMemberId, result.IsLockedOut ? "verrouillé" : null);
        return result.Succeeded ? null : result.IsLockedOut ? LockedUntil(account.LockoutEnd ?? (await users.GetLockoutEndDateAsync(account))!.Value) : Wrong;
    }

    private static Refusal LockedUntil(DateTimeOffset end) => new("verrouille",
        $"Trop d’essais infructueux. Par sécurité, ce compte est bloqué jusqu’à {end.InParis():HH:mm}. Réessayez à partir de cette heure.");

    private Task Tell(AuditAction action, int? staffMember, string? detail)
        => door.For(Perimeter.System).Read<AuditReads, bool>(audit => audit.Note(action, nameof(Account), staffMember, detail));
}
