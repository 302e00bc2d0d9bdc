using Viesion.Domain.Messaging;
using Xunit;

namespace Viesion.Tests.Domain.Messaging;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData("Rappel: vous avez RDV à Saint-Péray, Bâtiment", false)] // â
    [InlineData("é è à ù ì ò Ç É Å ß ñ ö ü €", true)]
    [InlineData("façade", false)] // the small ç is not in the alphabet, the capital one is
    [InlineData("Zoë Lefèvre", false)]
    [InlineData("ŒUVRARD", false)]
    [InlineData("[x] {y} ~ ^ \\ |", true)]
    public void Seven_bits_serve_only_when_each_letter_is_in_their_alphabet(string text, bool gsm) => Assert.Equal((gsm, text), (new SmsText(text).Gsm7, new SmsText(text).Text));

    [Fact]
    public void Typographic_signs_are_made_simple_and_letters_never()
        => Assert.Equal(("L'\"été\" à : 2-4 rue", true), (new SmsText("L’«été» à\u00a0: 2–4 rue").Text, new SmsText("L’«été» à\u00a0: 2–4 rue").Gsm7));

    [Fact]
    public void Accents_typed_in_two_signs_are_one_letter() => Assert.True(new SmsText("e\u0301").Gsm7);

    [Theory]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void A_seven_bit_text_counts_160_alone_and_153_in_several(int length, int segments) => Assert.Equal(segments, new SmsText(new string('é', length)).Segments);

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void A_ucs2_text_counts_70_alone_and_67_in_several(int length, int segments) => Assert.Equal(segments, new SmsText(new string('ê', length)).Segments);

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
