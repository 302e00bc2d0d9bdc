using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>
/// The address that a collaborator signs in with, that Genesis names them by and that their mail goes to: stricter than a beneficiary's,
/// since every mail server must take it.
/// </summary>
public static class StaffEmail
{
    private const string Marks = ".!#$%&'*+/=?^_`{|}~-";

    /// <summary>Trims and lowers. Refuses empty, quotes, spaces, line breaks and letters outside ASCII.</summary>
    public static (string Value, Refusal? Refusal) Parse(string? typed)
    {
        var (value, refusal) = EmailAddress.Parse(typed);
        if (refusal is not null)
            return ("", refusal);
        if (value is null)
            return ("", StaffRefusals.EmailNeeded);
        return value.Count(c => c == '@') == 1
            && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '@' || Marks.Contains(c, StringComparison.Ordinal))
            ? (value.ToLowerInvariant(), null) : ("", EmailAddress.Invalid);
    }
}
