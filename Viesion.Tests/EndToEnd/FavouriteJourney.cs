using Microsoft.Playwright;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>« Suivre » a dossier, and « Dossiers suivis ».</summary>
public sealed class FavouriteJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_dossier_is_followed_from_its_page_found_in_the_list_and_left_with_a_way_back()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "SUIVIE");
        var page = await viesion.SignIn(Department.Referent, "/dossiers-suivis");
        await Expect(page.GetByText("Aucun dossier suivi")).ToBeVisibleAsync();

        await page.GotoAsync($"/beneficiaires/{dossier.Id}");
        await RunningViesion.Ready(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivre", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ne plus suivre" })).ToBeVisibleAsync();
        await page.GotoAsync($"/beneficiaires/{dossier.Id}/notes");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ne plus suivre" })).ToBeVisibleAsync();

        await page.GotoAsync("/dossiers-suivis");
        await RunningViesion.Ready(page);
        var list = page.GetByRole(AriaRole.Table, new() { Name = "Dossiers suivis" });
        await Expect(list.GetByRole(AriaRole.Link, new() { Name = "SUIVIE Soraya" })).ToBeVisibleAsync();
        var axe = new AxeScan();
        await axe.Of(page, "followed dossiers");
        axe.FoundNothing();
        await list.GetByRole(AriaRole.Button, new() { Name = "Ne plus suivre Soraya SUIVIE" }).ClickAsync();
        await Expect(page.GetByText("Aucun dossier suivi")).ToBeVisibleAsync();
        await page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await list.GetByRole(AriaRole.Link, new() { Name = "SUIVIE Soraya" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ne plus suivre" })).ToBeVisibleAsync();

        // Another who sees the dossier follows nothing by it.
        var secretary = await viesion.SignIn(Department.Secretariat, $"/beneficiaires/{dossier.Id}");
        await Expect(secretary.GetByRole(AriaRole.Button, new() { Name = "Suivre", Exact = true })).ToBeVisibleAsync();
        var stranger = await viesion.SignIn(Department.FseManager);
        Assert.Equal(404, (await stranger.APIRequest.GetAsync("/dossiers-suivis")).Status);
    }
}
