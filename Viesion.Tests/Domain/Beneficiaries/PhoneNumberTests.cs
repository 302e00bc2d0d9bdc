using Viesion.Domain.Beneficiaries;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Beneficiaries;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0692 45 67 89", "+262692456789")]
    [InlineData("0693123456", "+262693123456")]
    [InlineData("0639 12 34 56", "+262639123456")]
    [InlineData("0690123456", "+590690123456")]
    [InlineData("0691123456", "+590691123456")]
    [InlineData("0694401234", "+594694401234")]
    [InlineData("0696123456", "+596696123456")]
    [InlineData("0697123456", "+596697123456")]
    [InlineData("+262 639 12 34 56", "+262639123456")]
    [InlineData("00262692456789", "+262692456789")]
    [InlineData("+33692456789", "+262692456789")]
    [InlineData("692456789", "+262692456789")]
    public void Overseas_mobiles_bear_the_code_of_their_territory_and_get_their_SMS(string typed, string kept)
    {
        Assert.Equal(kept, PhoneNumber.Parse(typed).Value);
        Assert.True(PhoneNumber.IsMobile(kept));
        Assert.Equal(kept, PhoneNumber.Parse(PhoneNumber.Display(kept)).Value);
    }

    [Theory]
    [InlineData("+687 75 12 34", "+687751234")]
    [InlineData("+689 87 12 34 56", "+68987123456")]
    [InlineData("+32 470 12 34 56", "+32470123456")]
    [InlineData("0262 41 23 45", "+262262412345")]
    [InlineData("0475640000", "+33475640000")]
    [InlineData("475640000", "+33475640000")]
    [InlineData("+508 41 23 45", "+508412345")]
    public void Other_numbers_are_kept_and_get_no_SMS(string typed, string kept)
    {
        Assert.Equal(kept, PhoneNumber.Parse(typed).Value);
        Assert.False(PhoneNumber.IsMobile(kept));
        Assert.Equal(kept, PhoneNumber.Parse(PhoneNumber.Display(kept)).Value);
    }

    [Theory]
    [InlineData("612345678")]
    [InlineData("33612345678")]
    [InlineData("+33 06 12 34 56 78")]
    [InlineData("+33(0)612345678")]
    [InlineData("06.12.34.56.78")]
    [InlineData("06\u201112\u201134\u201156\u201178")]
    [InlineData("06\u202f12\u00a034 56 78")]
    [InlineData("\u202d0612345678\u202c")]
    [InlineData("\u200b06 12 34 56 78\ufeff")]
    [InlineData("0033612345678")]
    [InlineData("'0612345678")]
    [InlineData("0612345678;")]
    [InlineData("0 6 1 2 3 4 5 6 7 8")]
    public void Lost_zeros_zeros_too_many_and_invisible_characters_are_forgiven(string typed)
    {
        Assert.Equal("+33612345678", PhoneNumber.Parse(typed).Value);
        Assert.Equal("06 12 34 56 78", PhoneNumber.Display("+33612345678"));
    }

    [Theory]
    [InlineData("06 12 34 56 78 / 07 11 22 33 44")]
    [InlineData("0612345678 (mère)")]
    [InlineData("O612345678")]
    [InlineData("6,12346E+08")]
    [InlineData("06 12 34 56 7")]
    [InlineData("3949")]
    [InlineData("112")]
    [InlineData("0700000000")]
    [InlineData("+999123456789")]
    [InlineData("00 12 34 56 78 90")]
    [InlineData("++33612345678")]
    public void What_no_phone_has_is_refused_and_never_guessed(string typed)
        => Assert.Equal(PhoneNumber.Invalid, PhoneNumber.Parse(typed).Refusal);

    [Theory]
    [InlineData(null)]
    [InlineData(" \u00a0\u200b")]
    public void Nothing_typed_is_no_phone(string? typed) => Assert.Equal((null, null), PhoneNumber.Parse(typed));

    [Fact]
    public void No_text_at_all_raises()
    {
        foreach (var text in AnyText.Some(100_000))
        {
            if (PhoneNumber.Parse(text).Value is { } kept)
                Assert.True(kept.Length <= Beneficiary.PhoneMaxLength && PhoneNumber.Parse(kept).Value == kept, text);
            _ = PhoneNumber.IsMobile(text);
            _ = PhoneNumber.Display(text);
            if (EmailAddress.Parse(text).Value is { } email)
                Assert.Equal(email, EmailAddress.Parse(email).Value);
        }
    }
}
