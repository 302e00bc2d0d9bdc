using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Staff;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>« Mon compte », the second factor, and what an administrator's change does to people at work (ACC-03, ACC-04).</summary>
public sealed class AccountJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_second_factor_is_turned_on_asked_for_and_turned_off()
    {
        var member = Department.Coordinator;
        var page = await viesion.SignIn(member, "/mon-compte");
        await page.GetByRole(AriaRole.Link, new() { Name = "Activer la double authentification" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Code à scanner" })).ToBeVisibleAsync();
        var key = TimeCode.FromBase32((await page.Locator(".key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await Enrol(page, "faux", Code(key, -1));
        await Expect(page.Locator(".err-text")).ToContainTextAsync("mot de passe actuel");
        await Enrol(page, RunningViesion.Password, "000000");
        await Expect(page.Locator(".err-text")).ToContainTextAsync("Ce code n’est pas le bon");
        await Enrol(page, RunningViesion.Password, Code(key, -1));
        var spare = await page.Locator(".codes li").AllInnerTextsAsync();
        Assert.Equal(10, spare.Distinct().Count());
        // This session goes on.
        await page.GetByRole(AriaRole.Link, new() { Name = "J’ai noté mes codes" }).ClickAsync();
        await Expect(page.GetByText("Activée", new() { Exact = true })).ToBeVisibleAsync();

        var other = await WithPassword(member, "/mon-compte");
        await GiveCode(other, "123456");
        await Expect(other.Locator(".err-text")).ToContainTextAsync("Ce code n’est pas le bon");
        var code = Code(key, 0);
        await GiveCode(other, code);
        await other.WaitForURLAsync("**/mon-compte");

        // The same code seen over a shoulder, then a recovery code, then that code again.
        var third = await WithPassword(member, "/mon-compte");
        await GiveCode(third, code);
        await Expect(third.Locator(".err-text")).ToContainTextAsync("il a déjà servi");
        await GiveCode(third, spare[0].ToLowerInvariant());
        await third.WaitForURLAsync("**/mon-compte");
        var fourth = await WithPassword(member, "/");
        await GiveCode(fourth, spare[0]);
        await Expect(fourth.Locator(".err-text")).ToBeVisibleAsync();
        Assert.Contains("code de secours", (await viesion.Mail.Next(member.Email, after: 1)).Subject, StringComparison.OrdinalIgnoreCase);

        await third.GotoAsync("/mon-compte/double-authentification");
        await third.GetByLabel("Mot de passe actuel").FillAsync(RunningViesion.Password);
        await third.GetByRole(AriaRole.Button, new() { Name = "Désactiver la double authentification" }).ClickAsync();
        await Expect(third.GetByText("La double authentification est désactivée.")).ToBeVisibleAsync();
        Assert.Equal("/", new Uri((await viesion.SignIn(member)).Url).AbsolutePath);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_a_page_of_the_code_alone_opens_nothing()
    {
        var stranger = await viesion.Anonymous("/connexion/code");
        await stranger.WaitForURLAsync("**/connexion");

        var member = Department.PartnerSecretariat;
        var page = await viesion.SignIn(member, "/mon-compte/double-authentification", circuit: false);
        var key = TimeCode.FromBase32((await page.Locator(".key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await Enrol(page, RunningViesion.Password, Code(key, -1));
        await page.Locator(".codes").WaitForAsync();
        var other = await WithPassword(member, "/");
        for (var attempt = 0; attempt < 5; attempt++)
            await GiveCode(other, attempt % 2 == 0 ? "000000" : "AAAAA-AAAAA");
        await Expect(other.GetByRole(AriaRole.Alert).First).ToContainTextAsync("bloqué jusqu’à");
        await GiveCode(other, Code(key, 0));
        await Expect(other.GetByRole(AriaRole.Alert).First).ToContainTextAsync("bloqué jusqu’à");

        // An administrator unlocks, and takes the second factor off.
        var admin = await viesion.SignIn(Department.Administrator, $"/configuration/collaborateurs/{member.Id}");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Débloquer" }).ClickAsync();
        await Expect(admin.GetByText("Compte débloqué.")).ToBeVisibleAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Réinitialiser la double authentification" }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Réinitialiser", Exact = true }).ClickAsync();
        await Expect(admin.GetByText("Double authentification réinitialisée.")).ToBeVisibleAsync();
        await viesion.SignIn(member);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_not_this_one()
    {
        var member = Department.Secretariat;
        var elsewhere = await viesion.SignIn(member, "/beneficiaires");
        var page = await viesion.SignIn(member, "/mon-compte");
        var otherTab = await page.Context.NewPageAsync();
        await otherTab.GotoAsync("/beneficiaires");
        await RunningViesion.Ready(otherTab);

        await page.GetByRole(AriaRole.Link, new() { Name = "Changer mon mot de passe" }).ClickAsync();
        await page.GetByLabel("Mot de passe actuel").FillAsync(RunningViesion.Password);
        await page.GetByLabel("Nouveau mot de passe", new() { Exact = true }).FillAsync("Nouveau-2026");
        await page.GetByLabel("Confirmez le nouveau mot de passe").FillAsync("Nouveau-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByText("Votre mot de passe est changé.")).ToBeVisibleAsync();
        await elsewhere.WaitForURLAsync("**/connexion*");
        await otherTab.ReloadAsync();
        await Expect(otherTab.GetByRole(AriaRole.Heading, new() { Name = "Bénéficiaires" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_deactivated_collaborator_is_thrown_out_of_an_open_session_and_cannot_come_back()
    {
        var member = Department.OtherReferent;
        var page = await viesion.SignIn(member, "/beneficiaires");
        var admin = viesion.Database.For(Department.Administrator);
        var sheet = (await admin.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(member.Id)))!;
        Assert.True((await admin.Run(new DeactivateStaffMember(sheet.Id, sheet.Version, sheet.Dossiers))).Succeeded);
        await page.WaitForURLAsync("**/connexion?retour=*");
        await page.GetByLabel("Identifiant").FillAsync(member.Email);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(RunningViesion.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Identifiant ou mot de passe incorrect.");
    }

    [Fact]
    public async Task A_change_of_territory_changes_what_an_open_screen_shows()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "DUPARC");
        var page = await viesion.SignIn(Department.NorthHead, "/beneficiaires?q=duparc");
        await Expect(page.GetByText("Aucun dossier ne répond")).ToBeVisibleAsync();
        var admin = viesion.Database.For(Department.Administrator);
        var sheet = (await admin.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(Department.NorthHead.Id)))!;
        Assert.True(
            (await admin.Run(
                new ChangeStaffMember(sheet.Id, sheet.Details with { TerritoryId = Department.Centre.Id }, sheet.Version))).Succeeded);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "DUPARC" })).ToBeVisibleAsync();
        await page.GotoAsync($"/beneficiaires/{dossier.Id}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "DUPARC" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Help_mode_shows_its_marks_and_follows_the_person_to_another_computer()
    {
        var page = await viesion.SignIn(Department.Administrator, "/configuration/collaborateurs/nouveau");
        var mark = page.Locator("summary", new() { HasText = "Aide : Prénom" });
        await Expect(mark).ToBeHiddenAsync();
        var kept = page.WaitForResponseAsync(response => response.Url.EndsWith("/mon-compte/preferences", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Afficher l'aide des champs" }).ClickAsync();
        await kept;
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Tel qu’il sera lu par les collègues")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByText("Tel qu’il sera lu par les collègues")).ToBeHiddenAsync();

        var elsewhere = await viesion.SignIn(Department.Administrator, "/configuration/collaborateurs/nouveau");
        await Expect(elsewhere.Locator("summary", new() { HasText = "Aide : Prénom" })).ToBeVisibleAsync();
    }

    private string Code(byte[] key, int late) => TimeCode.Of(key, TimeCode.Step(viesion.Clock.GetUtcNow()) + late);

    private static async Task Enrol(IPage page, string password, string code)
    {
        await page.GetByLabel("Mot de passe actuel").FillAsync(password);
        await page.GetByLabel("Code à six chiffres").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Activer la double authentification" }).ClickAsync();
    }

    private async Task<IPage> WithPassword(StaffMember member, string path)
    {
        var page = await viesion.Anonymous("/connexion?retour=" + Uri.EscapeDataString(path));
        await page.GetByLabel("Identifiant").FillAsync(member.Email);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(RunningViesion.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/connexion/code*");
        return page;
    }

    private static async Task GiveCode(IPage page, string code)
    {
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
    }
}
