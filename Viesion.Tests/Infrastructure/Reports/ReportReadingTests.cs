using Viesion.Infrastructure.Reports;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

public sealed class ReportReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("cer-etat", "jours", "0")]
    [InlineData("cer-etat", "jours", "-5")]
    [InlineData("cer-etat", "jours", "1000000000")]
    [InlineData("cer-etat", "jours", "99999999999999999999")]
    [InlineData("cer-etat", "jours", "sept")]
    [InlineData("cer-etat", "jours", "")]
    [InlineData("cer-etat", "etats", "valide,inconnu")]
    [InlineData("cer-etat", "structure", "CCAS")]
    [InlineData("cer-etat", "territoire", "-1")]
    [InlineData("cer-etat", "situation", "toutes")]
    [InlineData("cer-etat-date-validation", "du", "32/13/2026")]
    [InlineData("cer-etat-date-validation", "du", "")]
    [InlineData("cer-etat-date-validation", "au", "0001-01-01")]
    [InlineData("cer-etat-date-validation", "au", "2020-01-01")]
    public void A_filter_that_means_nothing_gets_a_French_sentence_of_its_own(string report, string key, string typed)
    {
        var reading = ReportReading.Of(ReportCatalogue.Find(report)!, asked => asked == key ? typed : null, Today);
        var (field, message) = Assert.Single(reading.Errors);
        Assert.Equal(key, field);
        Assert.EndsWith(".", message);
    }

    [Fact]
    public void What_the_address_does_not_say_takes_the_default()
    {
        var reading = ReportReading.Of(ReportCatalogue.Find("cer-etat-date-validation")!, _ => null, Today);
        Assert.Empty(reading.Errors);
        Assert.Equal((new DateOnly(2026, 10, 22), Today), (reading.Criteria.From, reading.Criteria.To));
        Assert.Equal(30, ReportReading.Of(ReportCatalogue.Find("cer-etat")!, _ => null, Today).Criteria.Days);
    }
}
