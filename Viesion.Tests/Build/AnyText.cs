using FsCheck;
using FsCheck.Fluent;

namespace Viesion.Tests.Build;

/// <summary>
/// Whatever people and programs may send: every category of Unicode, halves of surrogate pairs, digits of every alphabet, numbers too long,
/// dates that never were.
/// </summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "31/02/1985", "00/00/0000", "22-05-1985", "29/02/2025", "9999-12-31", "0000-00-00", "25:61", "24:00", "9h", "1e3", "2,85053E+14",
        new('9', 40), "-1", "2147483648",
        "١٢/٠٣/٢٠٢٦", "１２", "२", "2 85 05 26 078 002 33", "285052A00400175", "D’ANGELO", "martin", "0", "\0", "\ud83d", "\ude00", "😀",
        "👩‍👩‍👧", "e\u0301\u0302\u0303", "\u200b", "\u202e",
        "\ufeff", "\u00ad", "\u00a0", "ﷺ", "%", "_", "\\", "'", "\"", "&", "=", "..", ":", "|", "!", "(", ")", "*", "<", ">", "$1", "{0}",
        ";", "\r\n", "\t", " ", "c1.2", "Text-1-a", "Date-2-..2026-01-01",
        "+33", "06 12 34 56 78", "a@b.fr", "@", "12 mars 2026", "1er", "lundi",
    ];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (3, Gen.Elements(Pieces)),
        (3, Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString())),
        (2, Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32)),
        (2, Gen.Choose(0x20, 0x7E).Select(code => ((char)code).ToString())));

    public static Gen<string> Texts
        => Gen.Choose(0, 12).SelectMany(count => Gen.ArrayOf(Piece, count)).Select(parts => string.Concat(parts));

    public static IEnumerable<string> Some(int count) => Texts.Sample(count);
}
