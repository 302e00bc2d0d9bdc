using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// An administrator defines a characteristic; a référent completes it, refreshes it, corrects it and sees its history; two people write it
/// at once.
/// </summary>
public sealed class CharacteristicsJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    private ACharacteristic Characteristic => new(viesion.Database, Department);

    [Fact]
    public async Task From_its_definition_to_its_history()
    {
        var admin = await viesion.SignIn(Department.Administrator, "/configuration/caracteristiques");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Ajouter une famille" }).ClickAsync();
        await admin.GetByLabel("Nom de la famille").FillAsync("Mobilité");
        await admin.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "Caractéristique dans Mobilité" }).ClickAsync();
        await admin.GetByLabel("Nom*").FillAsync("Permis");
        await admin.GetByLabel("Type").SelectOptionAsync("Liste");
        await admin.GetByLabel("À rafraîchir tous les").FillAsync("12");
        await admin.GetByLabel("Requise").CheckAsync();
        foreach (var (index, option) in new[] { "aucun", "permis B" }.Index())
        {
            await admin.GetByRole(AriaRole.Button, new() { Name = "Ajouter une option" }).ClickAsync();
            await admin.GetByLabel($"Option {index + 1}", new() { Exact = true }).FillAsync(option);
        }
        await admin.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Row).Filter(new() { HasText = "Permis" })).ToContainTextAsync("Liste (2 options)");

        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "CARACTÈRE");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compléter les caractéristiques manquantes" }).ClickAsync();
        await page.GetByLabel("Permis*").SelectOptionAsync("aucun");
        await page.GetByLabel("Depuis le").FillAsync("31/02/2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByText("Date à corriger")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Permis*").Locator("option:checked")).ToHaveTextAsync("aucun");
        await page.GetByLabel("Depuis le").FillAsync(Day(-400));
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        var line = page.Locator("li.charact").Filter(new() { HasText = "Permis" });
        await Expect(line).ToContainTextAsync($"depuis le {Day(-400)}");

        // The mark says why, read aloud, on focus and on hover.
        var mark = line.GetByRole(AriaRole.Img);
        await mark.FocusAsync();
        await Expect(line.Locator(".fresh-tip")).ToBeVisibleAsync();
        await Expect(mark).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("À jour.*à rafraîchir après le"));
        await Age(dossier.Id, 400);
        await page.ReloadAsync();
        await RunningViesion.Ready(page);
        await Expect(mark).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("À rafraîchir.*elle devait l’être"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Rafraîchir Permis" }).ClickAsync();
        await Expect(mark).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("À jour"));

        await Write(page, "Actualiser Permis", "permis B");
        await Expect(line).ToContainTextAsync("permis B");
        await page.GetByRole(AriaRole.Button, new() { Name = "Corriger Permis" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Depuis le").FillAsync(Day(-2));
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(line).ToContainTextAsync($"depuis le {Day(-2)}");
        await Expect(line.Locator(".past")).ToHaveCountAsync(0);
        await page.GetByLabel("Afficher aussi l’historique").CheckAsync();
        await Expect(line.Locator(".past li")).ToHaveCountAsync(1);
        await Expect(line.Locator(".past li")).ToContainTextAsync($"aucun depuis le {Day(-400)}");
        await page.GotoAsync($"/beneficiaires/{dossier.Id}");
        await Expect(page.Locator(".charact-summary")).ToContainTextAsync("permis B");
    }

    [Fact]
    public async Task Two_people_at_the_same_characteristic_lose_nothing()
    {
        var text = await Characteristic.Define(new() { Name = "Diplôme obtenu" });
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "DEUXPLUMES");
        var address = $"/beneficiaires/{dossier.Id}/caracteristiques";
        var one = await viesion.SignIn(Department.Referent, address);
        var two = await viesion.SignIn(Department.Head, address);
        await Open(two, "Actualiser Diplôme obtenu", "La version de la cheffe <b>🙂</b>");
        await Open(one, "Actualiser Diplôme obtenu", "La version de la référente");
        await Save(one);
        await Expect(one.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Save(two);
        var conflict = two.GetByRole(AriaRole.Dialog).Locator(".banner.warning");
        await Expect(conflict).ToContainTextAsync("La version de la référente");
        await Expect(conflict).ToContainTextAsync("La version de la cheffe <b>🙂</b>");
        Assert.Equal("La version de la référente", (await Characteristic.Item(dossier.Id, text)).Current!.Content.Text);
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Garder ma saisie" }).ClickAsync();
        await Save(two);
        // The first sees it without asking.
        await Expect(one.Locator("li.charact").Filter(new() { HasText = "Diplôme obtenu" }))
            .ToContainTextAsync("La version de la cheffe <b>🙂</b>");
        Assert.Equal("La version de la référente", Assert.Single((await Characteristic.Shown(dossier.Id)).Past).Value.Content.Text);
    }

    [Fact]
    public async Task What_is_typed_is_not_left_without_a_question()
    {
        await Characteristic.Define(new() { Name = "À ne pas perdre" });
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "DISTRAIT");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/caracteristiques?saisie=toutes");
        await page.GetByLabel("À ne pas perdre", new() { Exact = true }).FillAsync("presque perdu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Résumé" }).ClickAsync();
        var question = page.GetByRole(AriaRole.Dialog, new() { Name = "Abandonner votre saisie" });
        await Expect(question).ToContainTextAsync("n’est pas enregistré");
        await question.GetByRole(AriaRole.Button, new() { Name = "Continuer la saisie" }).ClickAsync();
        await Expect(page.GetByLabel("À ne pas perdre", new() { Exact = true })).ToHaveValueAsync("presque perdu");
    }

    [Fact]
    public async Task Outside_the_perimeter_and_the_profile_there_is_nothing()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent);
        foreach (var member in new[] { Department.NorthReferent, Department.FseManager, Department.OperatorStaff })
        {
            var page = await viesion.SignIn(member, "/not-found");
            foreach (var path in new[]
            {
                $"/beneficiaires/{dossier.Id}/caracteristiques",
                "/configuration/caracteristiques",
                "/configuration/caracteristiques/nouvelle",
                "/configuration/caracteristiques/1"
            })
                Assert.True((await page.APIRequest.GetAsync(path)).Status == 404, path);
        }
        var admin = await viesion.SignIn(Department.Administrator, "/not-found");
        foreach (var path in new[]
        {
            "/configuration/caracteristiques/0",
            "/configuration/caracteristiques/2147483647",
            "/configuration/caracteristiques/99999999999",
            "/configuration/caracteristiques/abc"
        })
            Assert.True((await admin.APIRequest.GetAsync(path)).Status == 404, path);
        foreach (var path in new[]
        {
            "/configuration/caracteristiques/nouvelle?famille=abc",
            "/configuration/caracteristiques/nouvelle?famille=99999999999",
            $"/beneficiaires/{dossier.Id}/caracteristiques?saisie=%27--"
        })
            Assert.True((await admin.APIRequest.GetAsync(path)).Status == 200, path);
        Assert.True(
            await viesion.Database.Sql<long>(
                Perimeter.System, $"SELECT count(*) FROM audit_entries WHERE action = 'Refused' AND subject = '{nameof(Beneficiary)}' AND "
                + $"staff_member_id = {Department.NorthReferent.Id}") > 0);
    }

    private string Day(int from) => viesion.Database.Clock.Today().AddDays(from).ToString("dd'/'MM'/'yyyy");

    private Task Age(int dossier, int days)
        => viesion.Database.Sql<int>(Perimeter.System,
            $"UPDATE characteristic_values SET confirmed_on = confirmed_on - {days} WHERE beneficiary_id = {dossier} RETURNING 1");

    private static async Task Open(IPage page, string action, string typed)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("textarea").FillAsync(typed);
    }

    private static async Task Write(IPage page, string action, string option)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("select").SelectOptionAsync(option);
        await Save(page);
    }

    private static Task Save(IPage page)
        => page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
}
