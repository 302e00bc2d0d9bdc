using Viesion.Domain.Messaging;
using Xunit;

namespace Viesion.Tests.Domain.Messaging;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData("é è à ù ì ò Ç É Å ß ñ ö ü Ä € æ Ø", "é è à ù ì ò Ç É Å ß ñ ö ü Ä € æ Ø")]
    [InlineData("[x] {y} ~ ^ \\ |", "[x] {y} ~ ^ \\ |")]
    [InlineData("Rappel: RDV à Saint-Péray, Bâtiment B", "Rappel: RDV à Saint-Péray, Batiment B")]
    [InlineData("façade, ÇA, Zoë, maître, hôtel, sûr, naïf, Noël, À, È, Ê, ÿ",
        "facade, ÇA, Zoe, maitre, hotel, sur, naif, Noel, A, E, E, y")]
    [InlineData("cœur ŒUVRARD Łódź ﬁn", "coeur OEUVRARD Lodz fin")]
    [InlineData("L’«été» “oui” ‘non’… 2–4 — n° 3 ½ m²", "L'\"été\" \"oui\" 'non'... 2-4 - no 3 1/2 m2")]
    [InlineData("à\u00a0: 9\u202fh\u2009\u3000fin\u200b\u00ad\ufeff", "à : 9 h  fin")]
    public void What_has_a_plain_equal_is_made_plain_and_what_the_alphabet_holds_stays(string typed, string sent)
        => Assert.Equal((sent, true), (new SmsText(typed).Text, new SmsText(typed).Gsm7));

    [Theory]
    [InlineData("Привет")]
    [InlineData("RDV 😀")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("日")]
    public void What_has_none_needs_ucs2_and_travels_as_it_is(string text)
        => Assert.Equal((text, false), (new SmsText(text).Text, new SmsText(text).Gsm7));

    [Fact]
    public void It_is_told_what_was_made_plain_and_what_needs_ucs2()
    {
        var text = new SmsText("Hôtel, hôpital\u00a0: «\u00a0été\u00a0» 😀 日 😀");
        Assert.Equal([("ô", "o"), ("«", "\""), ("»", "\"")], text.Replaced);
        Assert.Equal(["😀", "日"], text.Foreign);
    }

    [Fact]
    public void No_letter_of_any_alphabet_makes_it_fail_and_a_seven_bit_text_holds_only_the_alphabet()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
            if (System.Text.Rune.IsValid(code))
            {
                var text = new SmsText(new System.Text.Rune(code).ToString());
                Assert.True(!text.Gsm7 || new SmsText(text.Text) is { Gsm7: true, Replaced.Count: 0 }, $"U+{code:X}");
            }
    }

    [Theory]
    [InlineData("", 0, 160)]
    [InlineData("€é", 3, 160)]
    [InlineData("日😀", 3, 70)]
    public void Places_are_counted_in_the_alphabet_that_serves(string text, int places, int room)
        => Assert.Equal((places, room), (new SmsText(text).Places, new SmsText(text).Room));

    [Fact]
    public void Accents_typed_in_two_signs_are_one_letter() => Assert.True(new SmsText("e\u0301").Gsm7);

    [Theory]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void A_seven_bit_text_counts_160_alone_and_153_in_several(int length, int segments)
        => Assert.Equal(segments, new SmsText(new string('é', length)).Segments);

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void A_ucs2_text_counts_70_alone_and_67_in_several(int length, int segments)
        => Assert.Equal(segments, new SmsText(new string('Ж', length)).Segments);

    [Fact]
    public void What_takes_two_places_is_never_cut_in_two()
    {
        Assert.Equal(1, new SmsText(new string('€', 80)).Segments);
        // 76 in each segment of 153: the 77th begins the next.
        Assert.Equal(2, new SmsText(new string('€', 152)).Segments);
        Assert.Equal(3, new SmsText(new string('€', 153)).Segments);
        // 33 pairs of 67 places.
        Assert.Equal(2, new SmsText(string.Concat(Enumerable.Repeat("😀", 66))).Segments);
        Assert.Equal(3, new SmsText(string.Concat(Enumerable.Repeat("😀", 67))).Segments);
    }

    [Theory]
    [InlineData("CD Ardèche", true)]
    [InlineData("CD Ardèches", true)]
    [InlineData("CD de l'Ardèche", false)]
    [InlineData("CD Drôme", false)]
    [InlineData("38015", true)]
    [InlineData("33612345678", true)]
    [InlineData("07", false)]
    [InlineData(" CD", false)]
    [InlineData("CD\nBcc", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_sender_is_eleven_letters_at_most_or_a_number(string? from, bool allowed) => Assert.Equal(allowed, SmsText.IsSender(from));
}
