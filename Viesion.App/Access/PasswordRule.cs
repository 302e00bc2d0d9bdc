using Microsoft.AspNetCore.Identity;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Access;

/// <summary>At least 8 characters and at least 3 of: upper case, lower case, digit, special (ACC-01).</summary>
internal sealed class PasswordRule : IPasswordValidator<Account>
{
    public const int MinLength = 8;

    /// <summary>Longer is a way to tire the server, not to be safer.</summary>
    public const int MaxLength = 200;

    public const string Text = "Au moins 8 caractères, et 3 sortes parmi : majuscule, minuscule, chiffre, caractère spécial.";

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
        => Task.FromResult(Check(password) is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Message }) : IdentityResult.Success);

    public static Refusal? Check(string? password)
    {
        var typed = password ?? "";
        var kinds = new[]
        {
            typed.Any(char.IsUpper),
            typed.Any(char.IsLower),
            typed.Any(char.IsAsciiDigit),
            typed.Any(c => !char.IsLetter(c) && !char.IsAsciiDigit(c))
        }.Count(present => present);
        return typed.Length < MinLength || kinds < 3
            ? new("mot-de-passe-faible", "Le mot de passe doit compter au moins 8 caractères et 3 sortes parmi : majuscule, minuscule, "
            + "chiffre, caractère spécial.", nameof(PasswordForm.Password))
            : typed.Length > MaxLength ? new("mot-de-passe-long", $"Au plus {MaxLength} caractères.", nameof(PasswordForm.Password)) : null;
    }

    /// <summary>The rule, and the same text typed twice.</summary>
    public static Refusal? Check(PasswordForm? form) => Check(form?.Password)
        ?? (form!.Password == form.Again ? null
        : new("confirmation", "Les deux mots de passe ne sont pas identiques.", nameof(PasswordForm.Again)));
}
