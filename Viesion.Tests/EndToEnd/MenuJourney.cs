using System.Collections.Concurrent;
using Microsoft.Playwright;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>The menus of rows and « Ajouter », by keyboard and by mouse, under our policy of content security and under axe.</summary>
public sealed class MenuJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_row_menu_is_walked_by_keyboard_and_gives_the_focus_back()
    {
        await viesion.Database.WriteReferences();
        var page = await viesion.SignIn(Department.Administrator);
        var told = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                told.Enqueue(message.Text);
        };
        await page.GotoAsync("/configuration/listes/motifs-de-veille");
        await RunningViesion.Ready(page);
        Assert.Equal(0, await page.Locator("script[src*=MudBlazor]").CountAsync());
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Autres actions" }).First;
        var lines = page.GetByRole(AriaRole.Menu).GetByRole(AriaRole.Menuitem);

        await button.PressAsync("Enter");
        await Expect(lines.First).ToBeFocusedAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(lines.Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(lines.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(lines.Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(lines).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");

        await button.PressAsync(" ");
        await Expect(lines.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync(" ");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Désactivé");
        await Expect(button).ToBeFocusedAsync();
        Assert.Empty(told);
    }

    [Fact]
    public async Task Outside_and_another_button_close_a_menu_that_breaks_no_rule()
    {
        await viesion.Database.WriteReferences();
        var page = await viesion.SignIn(Department.Administrator, "/configuration/listes/types-de-document");
        var buttons = page.GetByRole(AriaRole.Button, new() { Name = "Autres actions" });
        var menu = page.GetByRole(AriaRole.Menu);
        var axe = new AxeScan();

        foreach (var (width, height) in new[] { (390, 844), (1440, 900) })
        {
            // A page laid out anew closes the menu: its button is elsewhere.
            await page.SetViewportSizeAsync(width, height);
            await Expect(menu).ToHaveCountAsync(0);
            await buttons.Nth(1).ClickAsync();
            await Expect(menu.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            Assert.True(
                await menu.EvaluateAsync<bool>(
                    "menu => { const box = menu.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth && box.bottom <= "
                    + "innerHeight; }"));
            await axe.Of(page, $"row menu, {width}");
        }
        axe.FoundNothing();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await Expect(menu).ToHaveCountAsync(0);
        await buttons.First.ClickAsync();
        await Expect(menu.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await buttons.Nth(3).ClickAsync();
        await Expect(buttons.Nth(3)).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(menu).ToHaveCountAsync(1);
        await Expect(page.Locator("[aria-haspopup=menu][aria-expanded=true]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task From_any_page_of_a_dossier_Ajouter_leads_to_the_open_form()
    {
        await viesion.Database.WriteReferences();
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "AJOUTER");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/droits");
        var add = page.GetByRole(AriaRole.Button, new() { Name = "Ajouter", Exact = true });

        await add.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Menuitem)).ToHaveTextAsync(["Rendez-vous", "Note", "Document", "Difficulté", "CER"]);
        var axe = new AxeScan();
        await axe.Of(page, "Ajouter");
        axe.FoundNothing();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Note" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync($"{viesion.Url}/beneficiaires/{dossier.Id}/notes");

        // From the page itself too, as often as one likes.
        foreach (var _ in new[] { 1, 2 })
        {
            await add.ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "Difficulté" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
            await Expect(page).ToHaveURLAsync($"{viesion.Url}/beneficiaires/{dossier.Id}/difficultes");
        }
    }
}
