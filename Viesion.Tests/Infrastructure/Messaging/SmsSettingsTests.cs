using Microsoft.Extensions.Configuration;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.Infrastructure.Messaging;

public sealed class SmsSettingsTests
{
    private static readonly Uri Ours = new("https://viesion.departement.fr");

    [Fact]
    public void Without_a_gateway_nothing_else_is_asked_for() => Assert.Null(Read().Gateway);

    [Fact]
    public void The_usual_path_of_Kannel_is_added_and_reports_come_to_our_address()
    {
        var settings = Read(("Sms:Gateway", "https://passerelle.fr"), ("Sms:From", "CD Ardèche"));
        Assert.Equal(("https://passerelle.fr/cgi-bin/sendsms", Ours), (settings.Gateway!.AbsoluteUri, settings.ReportAddress));
        Assert.Equal("http://10.0.0.1/envoi",
            Read(("Sms:Gateway", "http://10.0.0.1/envoi"), ("Sms:From", "CD Ardèche")).Gateway!.AbsoluteUri);
    }

    [Theory]
    [InlineData("Sms:Gateway", "passerelle", "Sms__Gateway")]
    [InlineData("Sms:From", "", "Sms__From")]
    [InlineData("Sms:From", "Département de l’Ardèche", "Sms__From")]
    [InlineData("Sms:DeliveryUrl", "ftp://nous", "Sms__DeliveryUrl")]
    public void A_setting_that_can_t_be_is_refused_at_the_start_in_French(string key, string value, string named)
    {
        var refused = Assert.Throws<StartRefusedException>(
            () => Read(("Sms:Gateway", "https://passerelle.fr"), ("Sms:From", "CD Ardèche"), (key, value)));
        Assert.StartsWith(named + " doit être", refused.Message);
    }

    private static SmsSettings Read(params (string Key, string Value)[] settings)
        => SmsSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
            settings.GroupBy(s => s.Key).Select(s => new KeyValuePair<string, string?>(s.Key, s.Last().Value))).Build(), Ours);
}
