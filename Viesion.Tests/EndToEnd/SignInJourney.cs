using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

public sealed class SignInJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    [Fact]
    public async Task A_page_asked_for_before_signing_in_opens_after_it_with_a_working_circuit()
    {
        var page = await viesion.SignIn(viesion.Department.Referent, "/not-found");
        Assert.Equal("/not-found", new Uri(page.Url).AbsolutePath);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mon menu, Aïcha Bernard" }).ClickAsync();
        await Expect(page.GetByText("Référent de parcours")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_account_get_the_same_sentence()
    {
        foreach (var email in new[] { viesion.Department.OtherReferent.Email, "personne@test.fr" })
        {
            var page = await viesion.Anonymous("/connexion");
            await page.GetByLabel("Identifiant").FillAsync(email);
            await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("faux");
            await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Identifiant ou mot de passe incorrect.");
            await Expect(page.GetByLabel("Identifiant")).ToHaveValueAsync(email);
        }
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_say_until_when()
    {
        var page = await viesion.Anonymous("/connexion");
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await page.GetByLabel("Identifiant").FillAsync(viesion.Department.NorthReferent.Email);
            await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("faux");
            await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        }
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("bloqué jusqu’à");
    }

    [Fact]
    public async Task Signing_out_in_one_tab_signs_all_of_them_out()
    {
        var page = await viesion.SignIn(viesion.Department.Secretariat, "/not-found");
        var otherTab = await page.Context.NewPageAsync();
        await otherTab.GotoAsync("/not-found");
        await RunningViesion.Ready(otherTab);

        await page.GetByRole(AriaRole.Button, new() { Name = "Mon menu" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();

        // Two ways lead there at once, the form's answer and the live event: either may cut the other short.
        await Expect(page.GetByLabel("Identifiant")).ToBeVisibleAsync();
        await Expect(otherTab.GetByLabel("Identifiant")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_is_shut_to_who_is_not_signed_in()
    {
        var page = await viesion.Anonymous("/beneficiaires?q=martinez");
        await page.WaitForURLAsync(url => url.Contains("/connexion?retour=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_that_the_server_restarts_under_comes_back_by_itself()
    {
        var page = await viesion.SignIn(viesion.Department.Head, "/not-found");
        await viesion.Stop();
        await Expect(page.Locator("#server-notice")).ToBeVisibleAsync();
        await viesion.Start();
        await RunningViesion.Ready(page);
        await Expect(page.Locator("#server-notice")).ToBeHiddenAsync();
    }
}
