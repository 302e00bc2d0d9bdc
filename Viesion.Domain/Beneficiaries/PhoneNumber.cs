using Viesion.Domain.Common;

namespace Viesion.Domain.Beneficiaries;

/// <summary>A phone number kept as E.164 (+33612345678) and shown as 06 12 34 56 78 (DOS-06).</summary>
public static class PhoneNumber
{
    public static readonly Refusal Invalid = new("telephone-invalide",
        "Ce numéro n’est pas un numéro de téléphone. Exemple : 06 12 34 56 78, ou +32 470 12 34 56 pour l’étranger.", "Phone");

    /// <summary>Reads what a person types: spaces, dots, dashes and « (0) » are forgiven. Empty gives null. Refuses what no phone could have.</summary>
    public static (string? Value, Refusal? Refusal) Parse(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (null, null);
        var compact = new string([.. typed.Replace("(0)", "", StringComparison.Ordinal).Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '/' or '(' or ')'))]);
        if (compact.StartsWith("00", StringComparison.Ordinal))
            compact = "+" + compact[2..];
        if (compact is ['0', >= '1' and <= '9', ..] && compact.Length == 10)
            compact = "+33" + compact[1..];
        var valid = compact is ['+', >= '1' and <= '9', ..] && compact.Length is >= 9 and <= 16 && compact.Skip(1).All(char.IsAsciiDigit)
            && (!compact.StartsWith("+33", StringComparison.Ordinal) || (compact.Length == 12 && compact[3] != '0'));
        return valid ? (compact, null) : (null, Invalid);
    }

    /// <summary>Only mobiles receive SMS: French 06 and 07.</summary>
    public static bool IsMobile(string? e164) => e164 is not null
        && (e164.StartsWith("+336", StringComparison.Ordinal) || e164.StartsWith("+337", StringComparison.Ordinal));

    /// <summary>As people read it: 06 12 34 56 78 for a French number, the E.164 form for another.</summary>
    public static string? Display(string? e164)
    {
        if (e164 is not { Length: 12 } || !e164.StartsWith("+33", StringComparison.Ordinal))
            return e164;
        var national = "0" + e164[3..];
        return string.Join(' ', Enumerable.Range(0, 5).Select(pair => national.Substring(pair * 2, 2)));
    }
}
