using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// Difficulties, skills and wishes as a référent writes them, and the lists behind them as an administrator keeps them (DOS-11).
/// </summary>
public sealed class DifficultiesJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_referent_records_a_difficulty_closes_it_and_finds_it_in_the_history_and_on_the_frise()
    {
        await viesion.Database.WriteReferences();
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "FREIN");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/difficultes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une difficulté" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Difficulté").SelectOptionAsync(new SelectOptionValue { Label = "Permis" });
        await dialog.GetByLabel("Depuis le").First.FillAsync("1/2/2026");
        await dialog.GetByLabel("Commentaire").FillAsync("<b>Trop loin</b> « d’Annonay »");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByText("<b>Trop loin</b> « d’Annonay »")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "01/02/2026" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Clore" }).ClickAsync();
        await dialog.GetByLabel("Jusqu’au").First.FillAsync("31/01/2026");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Clore la difficulté" }).ClickAsync();
        await Expect(dialog.GetByText("La date de fin précède la date de début.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Jusqu’au").First.FillAsync("01/03/2026");
        await dialog.GetByLabel("Réalisation").SelectOptionAsync(new SelectOptionValue { Label = "4 – résolue en interne" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Clore la difficulté" }).ClickAsync();
        await Expect(page.GetByText("Aucune difficulté en cours")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Switch, new() { Name = "Afficher aussi l’historique" }).CheckAsync();
        await Expect(page.GetByText("4 – résolue en interne")).ToBeVisibleAsync();
        await page.GotoAsync($"/beneficiaires/{dossier.Id}/frise");
        await page.GetByRole(AriaRole.Link, new() { Name = "Permis" }).ClickAsync();
        await page.WaitForURLAsync($"**/beneficiaires/{dossier.Id}/difficultes");
    }

    [Fact]
    public async Task A_wish_is_found_without_accents_or_with_a_typo_ordered_and_shown_on_the_resume()
    {
        await viesion.Database.WriteReferences();
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "SOUHAIT");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/competences");
        foreach (var (typed, found) in new[] { ("boulangere", "Boulanger / Boulangère"), ("caristte", "Cariste") })
        {
            await page.GetByLabel("Ajouter un métier").FillAsync(typed);
            await page.GetByRole(AriaRole.Option).Filter(new() { HasText = found }).First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter ce métier" }).ClickAsync();
            await Expect(page.Locator(".wishes").Filter(new() { HasText = found })).ToBeVisibleAsync();
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Monter\u00a0: Cariste" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".wishes li").First).ToContainTextAsync("Cariste");
        await page.GetByLabel("Ajouter un secteur").SelectOptionAsync(new SelectOptionValue { Label = "56 Restauration" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter ce secteur" }).ClickAsync();
        await Expect(page.Locator(".wishes").Filter(new() { HasText = "NAF 56" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une compétence" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Filière").SelectOptionAsync(new SelectOptionValue { Label = "Cuisine" });
        await dialog.GetByLabel("Compétence").SelectOptionAsync(new SelectOptionValue { Label = "Faire la plonge" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.Locator("td.primary").Filter(new() { HasText = "Faire la plonge" })).ToBeVisibleAsync();

        await page.GotoAsync($"/beneficiaires/{dossier.Id}");
        await Expect(page.GetByText("Cariste · Boulanger / Boulangère")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_the_administrator_deactivates_is_no_longer_offered_and_is_still_read_where_it_was_chosen()
    {
        await viesion.Database.WriteReferences();
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "LISTE");
        var item = await viesion.Database.Item(ListKind.Difficulty, "véhicule");
        Assert.True(
            (await viesion.Database.For(Department.Referent)
            .Run(new RecordDifficulty(dossier.Id, new(item, new DateOnly(2026, 1, 5))))).Succeeded);
        var admin = await viesion.SignIn(Department.Administrator, "/configuration/listes");
        await admin.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Difficultés" }).ClickAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "mobilité" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Row).Filter(new() { HasText = "véhicule" })).ToContainTextAsync("utilisé par 1");
        var more = admin.GetByRole(AriaRole.Button, new() { Name = "Autres actions\u00a0: véhicule" });
        await more.ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Menuitem, new() { Name = "Supprimer" })).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(admin.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await admin.Keyboard.PressAsync("Escape");
        await admin.GetByLabel("Ajouter à la liste").FillAsync("VEHICULE");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Ajouter", Exact = true }).ClickAsync();
        await Expect(admin.GetByText("«\u00a0VEHICULE\u00a0» figure déjà dans cette liste.")).ToBeVisibleAsync();
        await Expect(admin.GetByLabel("Ajouter à la liste")).ToBeFocusedAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Monter\u00a0: véhicule" }).PressAsync("ArrowUp");
        await Expect(admin.Locator("tbody tr").First).ToContainTextAsync("véhicule");
        await Expect(admin.GetByRole(AriaRole.Button, new() { Name = "Monter\u00a0: véhicule" })).ToBeFocusedAsync();
        await more.ClickAsync();
        await admin.GetByRole(AriaRole.Menuitem, new() { Name = "Désactiver" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Row).Filter(new() { HasText = "véhicule" })).ToContainTextAsync("Désactivé");

        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/difficultes");
        await Expect(page.Locator("td.primary").Filter(new() { HasText = "Véhicule" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une difficulté" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).Locator("option").Filter(new() { HasText = "Permis" })).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Dialog).Locator("option").Filter(new() { HasText = "Véhicule" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_administrator_loads_the_ROME_and_a_wrong_file_is_answered_by_a_sentence()
    {
        await viesion.Database.WriteReferences();
        var page = await viesion.SignIn(Department.Administrator, "/configuration/rome");
        await page.Locator("#rome-file")
            .SetInputFilesAsync(new FilePayload { Name = "rome.csv", MimeType = "text/csv", Buffer = "nom;prenom\nA;B\n"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Charger", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Les colonnes attendues n’y sont pas")).ToBeVisibleAsync();
        await page.GetByLabel("Accepter les retraits, même nombreux").CheckAsync();
        await page.Locator("#rome-file").SetInputFilesAsync(new FilePayload
        {
            Name = "rome.csv",
            MimeType = "text/csv",
            Buffer = "code_appellation;libelle;code_rome\n99000002;Boulanger de nuit / Boulangère de nuit;D1102\n"u8.ToArray()
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Charger", Exact = true }).ClickAsync();
        await Expect(page.GetByText("1 ajout, 0 modification, 75 retraits")).ToBeVisibleAsync();
        await viesion.Database.Sql<object>(Perimeter.System, "UPDATE occupation_titles SET active = true");
    }

    [Fact]
    public async Task Those_who_may_not_find_no_page_there()
    {
        var elsewhere = await Department.Dossier(viesion.Database, Department.NorthReferent, "AILLEURS");
        var referent = await viesion.SignIn(Department.Referent, "/");
        foreach (var path in new[]
        {
            $"/beneficiaires/{elsewhere.Id}/difficultes",
            $"/beneficiaires/{elsewhere.Id}/competences",
            "/configuration/listes",
            "/configuration/listes/difficultes",
            "/configuration/rome"
        })
            Assert.Equal(404, (await referent.APIRequest.GetAsync(path)).Status);
        Assert.True(
            await viesion.Database.Sql<long>(
                Perimeter.System, $"SELECT count(*) FROM audit_entries WHERE action = 'Refused' AND subject_id = '{elsewhere.Id}' AND "
                + $"staff_member_id = {Department.Referent.Id}") > 0);
        var admin = await viesion.SignIn(Department.Administrator, "/");
        foreach (var path in new[]
        {
            "/configuration/listes/inconnue",
            "/configuration/listes/difficultes-par-nature",
            "/configuration/listes/difficultes-par-nature/999999"
        })
            Assert.Equal(404, (await admin.APIRequest.GetAsync(path)).Status);
    }
}
