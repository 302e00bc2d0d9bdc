using Viesion.Domain.Appointments;
using Viesion.Domain.Messaging;
using Xunit;

namespace Viesion.Tests.Domain.Appointments;

public sealed class SmsTextsTests
{
    [Fact]
    public void The_reminder_says_what_the_guide_says()
    {
        var text = SmsTexts.Of(SmsKind.Reminder, new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero), "Bernard", "Aïcha",
            "2 rue Haute, 07000 Privas.");
        Assert.Equal("Rappel: vous avez RDV pour votre dossier RSA le 24/11/26 à 14:00 avec M/Mme Bernard Aïcha. Le RDV aura lieu à : 2 "
            + "rue Haute, 07000 Privas.", text);
    }

    [Fact]
    public void Without_a_venue_no_place_is_told()
        => Assert.EndsWith("avec M/Mme Roche Paul.",
            SmsTexts.Of(SmsKind.Confirmation, new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero), "Roche", "Paul", null));

    [Theory]
    [InlineData("2026-10-24T12:00Z", "24/10/26 à 14:00")] // the day before winter time
    [InlineData("2026-10-25T12:00Z", "25/10/26 à 13:00")]
    [InlineData("2027-03-27T12:00Z", "27/03/27 à 13:00")] // the day before summer time
    [InlineData("2027-03-28T12:00Z", "28/03/27 à 14:00")]
    [InlineData("2026-12-31T23:30Z", "01/01/27 à 00:30")]
    public void Times_are_those_of_Paris(string instant, string told)
        => Assert.Contains($"le {told} avec", SmsTexts.Of(
            SmsKind.Reminder, DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), "Roche", "Paul", null));

    [Fact]
    public void An_ordinary_text_is_one_seven_bit_sms()
    {
        var text = new SmsText(
            SmsTexts.Of(SmsKind.Reminder, new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero), "Bernard", "Hélène",
            "2 rue de la République, 07000 Privas"));
        Assert.Equal((true, 1), (text.Gsm7, text.Segments));
    }
}
