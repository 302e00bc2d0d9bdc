using System.Globalization;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Common;

public sealed class UserTextTests
{
    [Theory]
    [InlineData("xx😀", 3, "xx")]
    [InlineData("xx😀", 4, "xx😀")]
    [InlineData("👩‍👩‍👧 et", 5, "\U0001F469\u200D\U0001F469")]
    [InlineData("e\u0301e\u0301", 3, "e\u0301")]
    [InlineData("abc", 0, "")]
    public void A_text_is_cut_between_what_reads_as_letters(string text, int max, string cut)
        => Assert.Equal(cut, UserText.Cut(text, max));

    [Fact]
    public void Whatever_is_cut_cleaned_or_composed_can_be_kept()
    {
        foreach (var text in AnyText.Some(100_000))
        {
            var sound = UserText.WellFormed(text);
            Assert.True(UserText.IsWellFormed(sound) && !sound.Contains('\0', StringComparison.Ordinal), text);
            for (var max = 0; max <= sound.Length; max += 3)
            {
                Assert.True(UserText.Cut(sound, max) is var cut && cut.Length <= max && UserText.IsWellFormed(cut)
                    && sound.StartsWith(cut, StringComparison.Ordinal), sound);
                Assert.True(UserText.CutStart(sound, max) is var end && end.Length <= max && UserText.IsWellFormed(end)
                    && sound.EndsWith(end, StringComparison.Ordinal), sound);
            }
            var plain = UserText.Plain(text);
            Assert.DoesNotContain(plain, c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                || (char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator && c != ' '));
            Assert.Equal(plain, UserText.Plain(plain));
            Assert.True(UserText.IsWellFormed(UserText.Capital(sound)) && UserText.IsWellFormed(UserText.Small(sound))
                && UserText.IsWellFormed(UserText.Initial(sound)), sound);
            _ = UserText.Decomposed(text);
        }
    }

    [Theory]
    [InlineData("L\u200bESCURE", "LESCURE")]
    [InlineData("MAC\u00adLEOD", "MACLEOD")]
    [InlineData("LE\u202fGALLOU\u00a0", "LE GALLOU")]
    [InlineData("\ufeff\u202d0612345678\u202c", "0612345678")]
    [InlineData("LE\u0301VE\u0302QUE", "LÉVÊQUE")]
    [InlineData("D’ANGELO", "D’ANGELO")]
    [InlineData("rez\nde-chaussée", "rez\nde-chaussée")]
    [InlineData("LE\vGALLOU\fDE\u0085BREST", "LE GALLOU DE BREST")]
    public void What_nobody_sees_is_dropped_and_what_was_written_is_kept(string written, string plain)
        => Assert.Equal(plain, UserText.Plain(written));
}
