using Microsoft.AspNetCore.Identity;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Access;

/// <summary>At least 8 characters and at least 3 of: upper case, lower case, digit, special (ACC-01).</summary>
internal sealed class PasswordRule : IPasswordValidator<Account>
{
    public const int MinLength = 8;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var typed = password ?? "";
        var kinds = new[] { typed.Any(char.IsUpper), typed.Any(char.IsLower), typed.Any(char.IsDigit), typed.Any(c => !char.IsLetterOrDigit(c)) }.Count(present => present);
        return Task.FromResult(typed.Length >= MinLength && kinds >= 3 ? IdentityResult.Success : IdentityResult.Failed(new IdentityError
        {
            Code = "mot-de-passe-faible",
            Description = "Le mot de passe doit compter au moins 8 caractères et 3 sortes parmi : majuscule, minuscule, chiffre, caractère spécial.",
        }));
    }
}
