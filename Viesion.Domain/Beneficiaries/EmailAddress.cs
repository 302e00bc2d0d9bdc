using System.Net.Mail;
using Viesion.Domain.Common;

namespace Viesion.Domain.Beneficiaries;

/// <summary>An e-mail address as a person types it.</summary>
public static class EmailAddress
{
    public static readonly Refusal Invalid = new(
        "courriel-invalide", "Cette adresse électronique n’est pas valide. Exemple : prenom.nom@exemple.fr.", "Email");

    /// <summary>Trims, and drops the characters that nobody sees; empty gives null. Refuses what no mail server would take.</summary>
    public static (string? Value, Refusal? Refusal) Parse(string? typed)
    {
        var trimmed = UserText.Plain(typed);
        if (trimmed.Length == 0)
            return (null, null);
        var valid = trimmed.Length <= Beneficiary.EmailMaxLength && MailAddress.TryCreate(trimmed, out var address)
            && address.Address == trimmed
            && address.Host.Contains('.', StringComparison.Ordinal) && !trimmed.Any(char.IsWhiteSpace);
        return valid ? (trimmed, null) : (null, Invalid);
    }
}
