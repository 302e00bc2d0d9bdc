using System.Net;
using Microsoft.Playwright;
using Viesion.App.Appointments.Calendars;
using Viesion.App.Ui;
using Viesion.Infrastructure.Appointments.Calendars;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>« Mon agenda ailleurs »: a link is made, shown once, renewed and removed.</summary>
public sealed class CalendarLinkJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    [Fact]
    public async Task A_link_is_made_from_the_agenda_shown_once_renewed_and_removed()
    {
        using var calendar = new HttpClient();
        var page = await viesion.SignIn(viesion.Department.Referent, "/agenda");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mon agenda ailleurs" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer un lien" }).ClickAsync();
        var field = page.GetByLabel("Adresse à donner à votre calendrier");
        await Assertions.Expect(field).ToBeVisibleAsync();
        var first = await field.InputValueAsync();
        Assert.StartsWith("BEGIN:VCALENDAR", await calendar.GetStringAsync(new Uri(first)));

        await page.ReloadAsync();
        await RunningViesion.Ready(page);
        await Assertions.Expect(page.GetByText("Lu pour la dernière fois")).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer un nouveau lien" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Créer un nouveau lien" }).ClickAsync();
        await Assertions.Expect(field).ToBeVisibleAsync();
        var second = await field.InputValueAsync();
        using (var former = await calendar.GetAsync(new Uri(first)))
            Assert.Equal(HttpStatusCode.NotFound, former.StatusCode);

        await page.GetByRole(AriaRole.Button, new() { Name = "Supprimer le lien" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Supprimer", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Créer un lien" })).ToBeVisibleAsync();
        using var closed = await calendar.GetAsync(new Uri(second));
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Fact]
    public void The_state_of_an_Outlook_calendar_is_told_with_what_to_do()
    {
        var at = new DateTimeOffset(2026, 11, 24, 13, 5, 0, TimeSpan.Zero);
        Assert.Equal((Tone.Ok, "À jour", "Dernier envoi le 24/11/2026 à 14:05."),
            CalendarHealthTexts.Of(new CalendarHealth("a@b.fr", at, 0, false, null, null)));
        var (tone, chip, text) = CalendarHealthTexts.Of(new CalendarHealth("a@b.fr", at, 3, true, at, null));
        Assert.Equal((Tone.Wait, "En retard"), (tone, chip));
        Assert.Equal("3 rendez-vous en attente, prochaine tentative le 24/11/2026 à 14:05. Rien n’est à refaire : l’envoi reprend de "
            + "lui-même.", text.Replace('\u00a0', ' '));
        Assert.Contains(
            "a@b.fr", CalendarHealthTexts.Of(new CalendarHealth("a@b.fr", null, 0, false, null, "Cette adresse n’a pas de boîte.")).Text);
    }
}
