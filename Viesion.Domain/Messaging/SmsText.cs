using System.Globalization;
using System.Text;
using Viesion.Domain.Common;

namespace Viesion.Domain.Messaging;

/// <summary>
/// The text of an SMS as it will travel: in the seven-bit alphabet of GSM 03.38 when each of its letters is in it, in UCS-2, at more than
/// twice the price,
/// otherwise. What is not in the alphabet and has a plain equal is made plain (ê e, ç c, œ oe, … ..., « " »); what the alphabet holds (é
/// è à ù ì ò ñ ö ü Ç €) stays.
/// </summary>
public sealed record SmsText
{
    private const string Alphabet = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ "
        + "!\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    // Each takes two places: an escape, then itself.
    private const string Extension = "\f^{}\\[~]|€";

    private const int ZeroWidthJoiner = 0x200d;

    // Plain equals that Unicode does not know as such.
    private static readonly Dictionary<int, string> Plain = new()
    {
        ['’'] = "'",
        ['‘'] = "'",
        ['ʼ'] = "'",
        ['‚'] = "'",
        ['‛'] = "'",
        ['′'] = "'",
        ['`'] = "'",
        ['´'] = "'",
        ['‹'] = "'",
        ['›'] = "'",
        ['«'] = "\"",
        ['»'] = "\"",
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['‟'] = "\"",
        ['″'] = "\"",
        ['‐'] = "-",
        ['‑'] = "-",
        ['‒'] = "-",
        ['–'] = "-",
        ['—'] = "-",
        ['―'] = "-",
        ['−'] = "-",
        ['•'] = "-",
        ['·'] = "-",
        ['œ'] = "oe",
        ['Œ'] = "OE",
        ['ł'] = "l",
        ['Ł'] = "L",
        ['đ'] = "d",
        ['Đ'] = "D",
        ['ð'] = "d",
        ['Ð'] = "D",
        ['þ'] = "th",
        ['Þ'] = "Th",
        ['ı'] = "i",
        ['ẞ'] = "SS",
        ['×'] = "x",
        ['÷'] = "/",
        ['⁄'] = "/",
        ['°'] = "o",
        ['©'] = "(c)",
        ['®'] = "(r)",
        ['→'] = "->",
        ['←'] = "<-",
        ['\t'] = " ",
        ['\u2028'] = "\n",
        ['\u2029'] = "\n",
    };

    public SmsText(string text)
    {
        var (plain, replaced, foreign) = (new StringBuilder(), new List<(string, string)>(), new List<string>());
        var previous = default(Rune);
        foreach (var rune in UserText.Composed(text).EnumerateRunes())
        {
            var written = Equal(rune, previous);
            plain.Append(written);
            if (written.Length > 0 && written != rune.ToString() && !Rune.IsWhiteSpace(rune))
                replaced.Add((rune.ToString(), written));
            if (!written.All(Known))
                foreign.Add(written);
            previous = rune;
        }
        (Text, Replaced, Foreign) = (plain.ToString(), [.. replaced.Distinct()], [.. foreign.Distinct()]);
        Segments = Gsm7 ? Count(160, 153) : Count(70, 67);
    }

    public string Text { get; }

    /// <summary>False: the message needs UCS-2.</summary>
    public bool Gsm7 => Foreign.Count == 0;

    /// <summary>How many SMS are charged: 160 places in one or 153 in each of several, 70 or 67 in UCS-2.</summary>
    public int Segments { get; }

    /// <summary>The places that it takes: an extended sign takes two of the seven-bit alphabet, a sign beyond the first plane two of
    /// UCS-2.</summary>
    public int Places => Taken().Sum();

    /// <summary>The places of so many SMS.</summary>
    public int Room => (Gsm7, Segments) switch { (true, 1) => 160, (true, _) => 153 * Segments, (_, 1) => 70, _ => 67 * Segments };

    /// <summary>What was made plain, each once: ê, and the e written for it.</summary>
    public IReadOnlyList<(string Typed, string Written)> Replaced { get; }

    /// <summary>What has no plain equal, each once: it is for these that the message needs UCS-2.</summary>
    public IReadOnlyList<string> Foreign { get; }

    /// <summary>
    /// True when a phone can show this as a sender: one to eleven letters, digits, spaces or signs of the seven-bit alphabet, not only
    /// digits unless a number.
    /// </summary>
    public static bool IsSender(string? from) => !string.IsNullOrWhiteSpace(from) && from.Trim() == from
        && (from.All(char.IsAsciiDigit) ? from.Length is >= 3 and <= 15
        : from.Length <= 11 && from.All(letter => !char.IsControl(letter) && Alphabet.Contains(letter, StringComparison.Ordinal)));

    // An escaped sign and a surrogate pair are never cut in two: a segment may stay one place short.
    private int Count(int alone, int each)
    {
        int[] places = [.. Taken()];
        if (places.Sum() <= alone)
            return 1;
        var (segments, taken) = (1, 0);
        foreach (var place in places)
            (segments, taken) = taken + place > each ? (segments + 1, place) : (segments, taken + place);
        return segments;
    }

    private IEnumerable<int> Taken()
        => Text.EnumerateRunes().Select(rune => Gsm7 ? Extension.Contains((char)rune.Value, StringComparison.Ordinal) ? 2 : 1
            : rune.Utf16SequenceLength);

    private static bool Known(char letter) => Alphabet.Contains(letter, StringComparison.Ordinal)
        || Extension.Contains(letter, StringComparison.Ordinal);

    private static string Equal(Rune rune, Rune previous)
    {
        var typed = rune.ToString();
        if (typed.All(Known))
            return typed;
        if (Plain.TryGetValue(rune.Value, out var plain))
            return plain;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator)
            return " ";
        // Nobody sees it, but between two emoji it makes one of them.
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control)
            return rune.Value == ZeroWidthJoiner && !previous.IsBmp ? typed : "";
        var bare = string.Concat(typed.Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(piece => Rune.GetUnicodeCategory(piece) is not UnicodeCategory.NonSpacingMark).Select(
                piece => Plain.GetValueOrDefault(piece.Value, piece.ToString())));
        return bare.Length > 0 && bare.All(Known) ? bare : typed;
    }
}
