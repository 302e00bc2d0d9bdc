using Viesion.Domain.Common;

namespace Viesion.Domain.Messaging;

/// <summary>
/// The text of an SMS as it will travel: in the seven-bit alphabet of GSM 03.38 when each of its letters is in it, in UCS-2 otherwise. A letter is
/// never replaced by another (« Zoë » stays « Zoë »); only typographic signs that mean the same are made simple (’ ' « » " – - and fixed spaces).
/// </summary>
public sealed record SmsText
{
    private const string Alphabet = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    // Each takes two places: an escape, then itself.
    private const string Extension = "\f^{}\\[~]|€";

    public SmsText(string text)
    {
        Text = Simple(text);
        Gsm7 = Text.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal) || Extension.Contains(letter, StringComparison.Ordinal));
        Segments = Gsm7 ? Count(160, 153) : Count(70, 67);
    }

    public string Text { get; }

    /// <summary>False: the message needs UCS-2.</summary>
    public bool Gsm7 { get; }

    /// <summary>How many SMS are charged: 160 places in one or 153 in each of several, 70 or 67 in UCS-2.</summary>
    public int Segments { get; }

    /// <summary>True when a phone can show this as a sender: one to eleven letters, digits, spaces or signs of the seven-bit alphabet, not only digits unless a number.</summary>
    public static bool IsSender(string? from) => !string.IsNullOrWhiteSpace(from) && from.Trim() == from
        && (from.All(char.IsAsciiDigit) ? from.Length is >= 3 and <= 15 : from.Length <= 11 && from.All(letter => !char.IsControl(letter) && Alphabet.Contains(letter, StringComparison.Ordinal)));

    // An escaped sign and a surrogate pair are never cut in two: a segment may stay one place short.
    private int Count(int alone, int each)
    {
        int[] places = [.. Text.EnumerateRunes().Select(rune => Gsm7 ? Extension.Contains((char)rune.Value, StringComparison.Ordinal) ? 2 : 1 : rune.Utf16SequenceLength)];
        if (places.Sum() <= alone)
            return 1;
        var (segments, taken) = (1, 0);
        foreach (var place in places)
            (segments, taken) = taken + place > each ? (segments + 1, place) : (segments, taken + place);
        return segments;
    }

    private static string Simple(string text) => new([.. UserText.Composed(text).Select(letter => letter switch
    {
        '\u00a0' or '\u202f' or '\u2009' or '\t' => ' ',
        '’' or '‘' or 'ʼ' => '\'',
        '«' or '»' or '“' or '”' => '"',
        '–' or '—' or '‑' => '-',
        _ => letter,
    })]);
}
