using Viesion.Domain.Common;
using Viesion.Domain.Home;
using Xunit;

namespace Viesion.Tests.Domain.Home;

public sealed class AnnouncementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("https://solidarites.gouv.fr/rsa")]
    [InlineData("http://intranet/page")]
    [InlineData("/rapports/cer-etat?jours=7")]
    [InlineData("  ")]
    [InlineData(null)]
    public void A_link_leads_to_a_page(string? link) => Assert.True(Written(link).Succeeded);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//ailleurs.fr")]
    [InlineData("/\\ailleurs.fr")]
    [InlineData("ftp://ailleurs.fr")]
    [InlineData("voir le site")]
    public void A_link_that_leads_nowhere_safe_is_refused(string link) => Assert.Equal(HomeRefusals.BadLink, Written(link).Refusal);

    [Fact]
    public void Title_and_text_are_required_and_bounded()
    {
        Assert.Equal(HomeRefusals.NoTitle, Announcement.Write(new(" ", "x", null), Now).Refusal);
        Assert.Equal(HomeRefusals.NoText, Announcement.Write(new("x", "", null), Now).Refusal);
        Assert.Equal("Title", Announcement.Write(new(new string('x', Announcement.TitleMaxLength + 1), "x", null), Now).Refusal!.Field);
        Assert.Equal("Text", Announcement.Write(new("x", new string('x', Announcement.TextMaxLength + 1), null), Now).Refusal!.Field);
        Assert.Equal("Link", Announcement.Write(new("x", "x", "https://" + new string('x', Announcement.LinkMaxLength)), Now)
            .Refusal!.Field);
    }

    private static Result<Announcement> Written(string? link) => Announcement.Write(new("Titre", "Texte", link), Now);
}
