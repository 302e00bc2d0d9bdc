using System.Buffers;
using System.Globalization;
using System.Text;

namespace Viesion.Domain.Common;

/// <summary>
/// Text that people wrote, in a form, a file or an address: how it is cut, cleaned and made fit to be kept. Nothing else in the product
/// cuts such a text (house test): between the two halves of an emoji a cut leaves what no database takes.
/// </summary>
public static class UserText
{
    // What needs no second look: printable ASCII and the Latin letters of Europe, composed; not the no-break space nor the soft hyphen.
    private static readonly SearchValues<char> Usual = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x7F - ' ').Concat(Enumerable.Range(0xA1, 0xAD - 0xA1)).Concat(Enumerable.Range(0xAE, 0x180 - 0xAE))
        .Select(code => (char)code), '\n', '\r', '\t']);

    /// <summary>
    /// The beginning of a text, of at most <paramref name="max"/> UTF-16 units, never between the parts of what reads as one letter.
    /// </summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max)
            return text;
        var end = 0;
        while (end < max && StringInfo.GetNextTextElementLength(text, end) is var length && end + length <= max)
            end += length;
        // A « letter » longer than the room (a pile of accents) is cut between code points rather than lost whole.
        if (end == 0 && max > 0)
            end = char.IsHighSurrogate(text[max - 1]) ? max - 1 : max;
        return text[..end];
    }

    /// <summary>The end of a text, of at most <paramref name="max"/> UTF-16 units: what a file name must keep is its extension.</summary>
    public static string CutStart(string text, int max)
    {
        if (text.Length <= max)
            return text;
        var start = 0;
        while (text.Length - start > max)
            start += StringInfo.GetNextTextElementLength(text, start);
        return text[start..];
    }

    /// <summary>The text, or its beginning and « … » when it is longer than <paramref name="max"/>.</summary>
    public static string Shorten(string text, int max) => text.Length <= max ? text : Cut(text, max) + "…";

    /// <summary>What reads as the first letter, accents and all; empty for an empty text.</summary>
    public static string Initial(string text) => StringInfo.GetNextTextElement(text);

    /// <summary>With a capital first letter, as a sentence or a title begins.</summary>
    public static string Capital(string text) => First(text, Rune.ToUpper);

    /// <summary>With a small first letter, as a name goes on inside a sentence.</summary>
    public static string Small(string text) => First(text, Rune.ToLower);

    /// <summary>
    /// What PostgreSQL, XML and normalisation take: without U+0000 nor what Unicode gives to nobody (U+FFFE…), and U+FFFD in the place of
    /// half a surrogate pair.
    /// </summary>
    public static string WellFormed(string text)
    {
        if (IsSound(text))
            return text;
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0 && !IsNobodys(rune))
                sound.Append(rune);
        return sound.ToString();
    }

    /// <summary>False when half a surrogate pair stands alone in it.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
            if (char.IsSurrogate(text[at]))
            {
                if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                    return false;
                at++;
            }
        return true;
    }

    /// <summary>
    /// What was meant by a name, an identifier, an address or a number: the characters that nobody sees go (zero-width spaces, direction
    /// marks, byte order marks, soft hyphens, control characters but line ends and tabs), every space is the plain one, accents are
    /// composed, the ends trimmed. Empty for null.
    /// </summary>
    public static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (!text.AsSpan().ContainsAnyExcept(Usual))
            return text.Trim();
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control when rune.Value is '\n' or '\r' or '\t':
                    plain.Append(rune);
                    break;
                // A vertical tab, a form feed and a « next line » part words as a space does.
                case UnicodeCategory.Control when rune.Value is '\v' or '\f' or 0x85:
                    plain.Append(' ');
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    plain.Append(' ');
                    break;
                case not (UnicodeCategory.Control or UnicodeCategory.Format):
                    plain.Append(rune);
                    break;
            }
        return Composed(plain.ToString()).Trim();
    }

    /// <summary>Letters with their accents as one character (NFC); never raises.</summary>
    public static string Composed(string text) => WellFormed(text).Normalize(NormalizationForm.FormC);

    /// <summary>Letters apart from their accents (NFD); never raises.</summary>
    public static string Decomposed(string text) => WellFormed(text).Normalize(NormalizationForm.FormD);

    private static bool IsSound(string text)
        => !text.Contains('\0', StringComparison.Ordinal) && (text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') < 0
            || (IsWellFormed(text) && !text.EnumerateRunes().Any(IsNobodys)));

    // The noncharacters: U+FDD0 to U+FDEF, and the last two of each plane.
    private static bool IsNobodys(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static string First(string text, Func<Rune, CultureInfo, Rune> change)
        => Rune.DecodeFromUtf16(text, out var first, out var length) is OperationStatus.Done
            ? change(first, CultureInfo.InvariantCulture) + text[length..] : text;
}
