using Microsoft.Playwright;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// Searches (DOS-02, DOS-03, DOS-04) as people live them: narrowed, saved, shared, found again by somebody else with their own perimeter.
/// </summary>
public sealed class SearchJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_search_saved_and_shared_shows_another_profile_their_own_perimeter()
    {
        const string name = "L’été : « 100 % » d'_O'Brien_";
        var mine = await Department.Dossier(viesion.Database, Department.Referent, "PARTAGÉE", "Ana");
        await Department.Dossier(viesion.Database, Department.OtherReferent, "PARTAGÉE", "Zoé");
        await viesion.Database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, "UPDATE beneficiaries SET entitlement = 'Closed' WHERE last_name = 'PARTAGÉE'"));

        var head = await viesion.SignIn(Department.Head, "/beneficiaires");
        await head.GetByLabel("Nom, dossier ou n° CAF").FillAsync("partagée ");
        await Expect(head.GetByText("2 résultats")).ToBeVisibleAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "Droit", Exact = true }).ClickAsync();
        await head.GetByLabel("Clos").CheckAsync();
        await Expect(head.Locator(".tag")).ToHaveTextAsync(["Texte : partagée", "Droit : clos"]);
        await head.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la recherche" }).ClickAsync();
        await head.GetByRole(AriaRole.Dialog).GetByLabel("Nom").FillAsync(name);
        await head.GetByRole(AriaRole.Dialog).GetByLabel("Partager avec mes collègues").CheckAsync();
        await head.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(head.GetByText("Recherche enregistrée.")).ToBeVisibleAsync();

        var referent = await viesion.SignIn(Department.Referent, "/recherches");
        await Expect(referent.GetByText("Droit : clos")).ToBeVisibleAsync();
        await Expect(referent.GetByRole(AriaRole.Button, new() { Name = $"Supprimer {name}" })).ToHaveCountAsync(0);
        await referent.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(referent.GetByText("1 résultat ·")).ToBeVisibleAsync();
        await Expect(referent.Locator("tbody tr")).ToContainTextAsync("Ana");
        await Expect(referent.Locator("tbody")).Not.ToContainTextAsync("Zoé");
        await referent.GetByRole(AriaRole.Link, new() { Name = "PARTAGÉE" }).ClickAsync();
        await referent.WaitForURLAsync($"**/beneficiaires/{mine.Id}");
    }

    [Fact]
    public async Task Ticked_dossiers_become_a_fixed_list_and_criteria_go_back_with_the_browser()
    {
        foreach (var first in new[] { "Un", "Deux", "Trois" })
            await Department.Dossier(viesion.Database, Department.Referent, "COCHÉE", first);
        var page = await viesion.SignIn(Department.Secretariat, "/beneficiaires?q=cochée&tri=prenom");
        await page.GetByLabel("Sélectionner Deux COCHÉE").CheckAsync();
        await page.GetByLabel("Sélectionner Un COCHÉE").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la sélection" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Nom").FillAsync("Mes deux");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByText("Sélection enregistrée.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Recharger une recherche" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mes deux" }).ClickAsync();
        await Expect(page.GetByText("2 résultats")).ToBeVisibleAsync();
        await Expect(page.Locator(".tag")).ToHaveTextAsync("Liste enregistrée : Mes deux");
        await page.GoBackAsync();
        await Expect(page.GetByText("3 résultats")).ToBeVisibleAsync();
        await page.GoForwardAsync();
        await Expect(page.GetByText("2 résultats")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tout effacer" }).ClickAsync();
        await Expect(page.Locator(".tag")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_search_with_fifty_criteria_and_an_address_of_nonsense_break_nothing()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "CINQUANTE");
        await viesion.Database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, $"UPDATE beneficiaries SET address_city = 'Commune 7' WHERE id = {dossier.Id}"));
        var fifty = string.Join('&', Enumerable.Range(0, 46).Select(i => $"commune=commune%20{i}"));
        var page = await viesion.SignIn(Department.Head, $"/beneficiaires?q=cinquante&{fifty}&etat=entree&cer=aucun&age=18..99");
        await Expect(page.GetByText("1 résultat ·")).ToBeVisibleAsync();
        await Expect(page.Locator(".tag")).ToHaveCountAsync(50);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la recherche" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Nom").FillAsync("Cinquante");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByText("Recherche enregistrée.")).ToBeVisibleAsync();
        await page.GotoAsync("/recherches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cinquante" }).First.ClickAsync();
        await Expect(page.Locator(".tag")).ToHaveCountAsync(50);

        await page.GotoAsync(
            "/beneficiaires?q=cinquante&etat=jamais&age=zzz&fin-cer=2026-02-31..&apres=%00&avant=--&rang=zero&liste=abc&%F0%9F%99%82=1");
        await Expect(page.GetByText("1 résultat ·")).ToBeVisibleAsync();
        await Expect(page.Locator(".tag")).ToHaveTextAsync("Texte : cinquante");
    }

    [Fact]
    public async Task Previous_from_an_address_sent_by_a_colleague_goes_to_the_page_before()
    {
        for (var i = 0; i < 120; i++)
            await Department.Dossier(viesion.Database, Department.NorthReferent, $"PAGINÉE{i:000}");
        var first = await viesion.SignIn(Department.NorthHead, "/beneficiaires?q=paginée&tri=nom");
        await first.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await Expect(first.GetByText("51–100 sur 120")).ToBeVisibleAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await Expect(first.GetByText("101–120 sur 120")).ToBeVisibleAsync();

        var second = await viesion.SignIn(Department.NorthReferent, new Uri(first.Url).PathAndQuery);
        await second.GetByRole(AriaRole.Button, new() { Name = "Précédent" }).ClickAsync();
        await Expect(second.GetByText("51–100 sur 120")).ToBeVisibleAsync();
        await Expect(second.Locator("tbody tr").First).ToContainTextAsync("PAGINÉE050");
        await second.GetByRole(AriaRole.Button, new() { Name = "Précédent" }).ClickAsync();
        await Expect(second.GetByText("1–50 sur 120")).ToBeVisibleAsync();
        await Expect(second.GetByRole(AriaRole.Button, new() { Name = "Précédent" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task The_global_search_finds_people_colleagues_structures_and_pages_by_keyboard()
    {
        await Department.Dossier(viesion.Database, Department.Referent, "BERNARDIN", "Luc");
        var page = await viesion.SignIn(Department.Head);
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("bernard");
        var list = page.Locator("#global-search-list");
        await Expect(list.GetByRole(AriaRole.Option))
            .ToHaveTextAsync(
                [new System.Text.RegularExpressions.Regex("BERNARDIN Luc"), new System.Text.RegularExpressions.Regex(
                    "Aïcha Bernard.*Référent de parcours"), new System.Text.RegularExpressions.Regex("Tous les dossiers")]);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/beneficiaires?referent={Department.Referent.Id}");
        await Expect(page.Locator(".tag")).ToHaveTextAsync("Référent : Aïcha Bernard");

        var outsider = await viesion.SignIn(Department.OperatorStaff);
        await outsider.Keyboard.PressAsync("Control+k");
        await outsider.Keyboard.TypeAsync("bernard");
        await Expect(outsider.Locator("#global-search-list").GetByRole(AriaRole.Option))
            .ToHaveTextAsync([new System.Text.RegularExpressions.Regex("Aïcha Bernard")]);
        await outsider.GotoAsync("/recherches");
        await Expect(outsider.GetByRole(AriaRole.Heading, new() { Name = "Mes recherches" })).ToHaveCountAsync(0);
    }
}
