using System.Globalization;
using System.Text;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>
/// The name of a document as the nomenclature wants it (DOC-01): letters without accents, digits, « _ » and « - ». What is typed otherwise
/// is converted, not refused.
/// </summary>
public static class DocumentName
{
    public const int MaxLength = 120;

    /// <summary>« Convocation de l’été 24/11 » → « Convocation_de_l_ete_24_11 ». Empty when nothing of it remains.</summary>
    public static string Of(string? typed)
    {
        var name = new StringBuilder();
        foreach (var letter in UserText.Decomposed(
            (typed ?? "").Replace("œ", "oe", StringComparison.Ordinal).Replace("Œ", "OE", StringComparison.Ordinal)
            .Replace("æ", "ae", StringComparison.Ordinal).Replace("Æ", "AE", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(letter) || letter == '-')
                name.Append(letter);
            else if (name.Length > 0 && name[^1] != '_')
                name.Append('_');
        }
        var whole = name.ToString().Trim('_', '-');
        return UserText.Cut(whole, MaxLength).TrimEnd('_', '-');
    }

    /// <summary>What is proposed: the type, the day, the person: « convocation_2026-11-24_MARTINEZ_Soraya ».</summary>
    public static string Propose(string type, DateOnly day, string person)
        => Of($"{type} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {person}");
}
