using Microsoft.Playwright;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// What breaks in the middle of the wizard: the session, the server, the database. Each is said in a sentence, and nothing typed is lost.
/// </summary>
public sealed class InterruptionJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private const string Typed = "Mme vit seule avec deux enfants 🙂 <script>alert(1)</script>";

    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_session_that_has_expired_leads_to_sign_in_and_back_to_the_draft()
    {
        var page = await Writing("EXPIRÉE");
        await page.Context.ClearCookiesAsync();
        await page.ReloadAsync();
        await page.WaitForURLAsync("**/connexion?retour=*");
        await SignInAgain(page);
        await Expect(Situation(page)).ToHaveValueAsync(Typed);
    }

    [Fact]
    public async Task Signing_out_in_another_tab_keeps_what_was_typed_and_leads_back_to_it()
    {
        var page = await Writing("AUTREONGLET");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/not-found");
        await RunningViesion.Ready(other);
        await Situation(page).FillAsync(Typed + " et la suite");
        await other.GetByRole(AriaRole.Button, new() { Name = "Mon menu" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();

        await page.WaitForURLAsync("**/connexion?retour=*");
        await SignInAgain(page);
        await Expect(Situation(page)).ToHaveValueAsync(Typed + " et la suite");
    }

    [Fact]
    public async Task A_restarted_server_is_said_and_the_wizard_comes_back_by_itself_with_its_draft()
    {
        var page = await Writing("REDÉMARRÉE");
        await viesion.Stop();
        await Expect(page.GetByText("Connexion perdue, reconnexion en cours…")).ToBeVisibleAsync();
        await Expect(Situation(page)).ToHaveValueAsync(Typed);
        await viesion.Start();

        await page.WaitForFunctionAsync("() => document.documentElement.dataset.circuit === 'open'");
        await Expect(page.GetByText("Connexion perdue")).ToBeHiddenAsync();
        await Expect(Situation(page)).ToHaveValueAsync(Typed);
        await Situation(page).FillAsync(Typed + " après le redémarrage");
        await Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");
    }

    [Fact]
    public async Task While_the_database_is_away_the_typed_text_stays_and_is_saved_once_it_is_back()
    {
        var page = await Writing("SANSBASE");
        await viesion.Database.Away(true);
        try
        {
            await Situation(page).FillAsync(Typed + " pendant la panne");
            await Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon non enregistré");
            await Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("la base ne répond pas");

            var other = await viesion.Anonymous("/connexion");
            await other.GetByLabel("Identifiant").FillAsync(Department.Head.Email);
            await other.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(RunningViesion.Password);
            await other.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
            await Expect(other.GetByText("La base de données ne répond pas")).ToBeVisibleAsync();
        }
        finally
        {
            await viesion.Database.Away(false);
        }
        await Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");
        await Expect(Situation(page)).ToHaveValueAsync(Typed + " pendant la panne");
        await page.ReloadAsync();
        await RunningViesion.Ready(page);
        await Expect(Situation(page)).ToHaveValueAsync(Typed + " pendant la panne");
    }

    private static ILocator Situation(IPage page) => page.GetByLabel("Situation actuelle et actions");

    private async Task<IPage> Writing(string lastName)
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, lastName);
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/contrats/nouveau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await Situation(page).FillAsync(Typed);
        await Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");
        return page;
    }

    private async Task SignInAgain(IPage page)
    {
        await page.GetByLabel("Identifiant").FillAsync(Department.Referent.Email);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(RunningViesion.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/contrats/nouveau");
        await RunningViesion.Ready(page);
    }
}
