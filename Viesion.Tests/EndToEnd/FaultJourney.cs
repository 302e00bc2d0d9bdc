using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Viesion.App.Layout;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Home;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Notes;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// A fault in any part of the screen is said, with « Recharger » and a reference that stands in the log: no page looks alive that isn't
/// (NFR-07).
/// </summary>
public sealed partial class FaultJourney(RunningViesion viesion) : IClassFixture<RunningViesion>, IAsyncLifetime
{
    private SmallDepartment Department => viesion.Department;

    public async ValueTask InitializeAsync() => await viesion.Database.WriteReferences();

    public ValueTask DisposeAsync()
    {
        viesion.Faults.Mend();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_menu_that_fails_goes_alone_and_the_page_works_on()
    {
        var page = await viesion.SignIn(Department.Referent);
        viesion.Faults.Break<INavigationMenu>();
        await page.GotoAsync("/mes-notifications");
        await Said(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Mended(page);
    }

    [Fact]
    public async Task The_bell_that_cannot_be_filled_is_told()
    {
        var page = await viesion.SignIn(Department.Referent);
        viesion.Faults.Break<NotificationReads>();
        await page.GotoAsync("/beneficiaires");
        await Said(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Mended(page);
    }

    [Fact]
    public async Task A_search_of_the_top_bar_that_fails_is_told()
    {
        var page = await viesion.SignIn(Department.Referent);
        viesion.Faults.Break<GlobalSearchReads>();
        await page.Locator("[data-global-search]").FillAsync("MARTINEZ");
        await Said(page);
        await Mended(page);
    }

    [Fact]
    public async Task A_page_that_fails_says_so_in_its_place()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "PANNE");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}");
        viesion.Faults.Break<NoteReads>();
        await page.GotoAsync($"/beneficiaires/{dossier.Id}/notes");
        // Painted, then drawn again by its circuit, which fails of the same.
        await RunningViesion.Ready(page);
        var panel = page.Locator("main [role=alert]");
        await Expect(panel).ToContainTextAsync("Référence à communiquer");
        Assert.Contains(Reference().Match(await panel.InnerTextAsync()).Value, viesion.Errors, StringComparison.Ordinal);
        viesion.Faults.Mend();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Recharger" }).ClickAsync();
        await Expect(page.GetByText("Aucune note ouverte")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_toast_whose_way_back_fails_is_told()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "TOAST");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/documents");
        await Filed(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Autres actions" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Supprimer" }).ClickAsync();
        await Expect(page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Annuler" })).ToBeVisibleAsync();
        viesion.Faults.Break<DocumentReads>();
        await page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Said(page);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_kept_for_a_fault_is_told_and_its_text_stays()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "EFFET");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/contrats/nouveau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        viesion.Faults.Break<SaveCerDraft>();
        await page.GetByLabel("Situation actuelle et actions").FillAsync("Un texte.");
        await Said(page);
        await Expect(page.GetByLabel("Situation actuelle et actions")).ToHaveValueAsync("Un texte.");
    }

    [Fact]
    public async Task A_widget_moved_by_a_script_that_fails_is_told()
    {
        var page = await viesion.SignIn(Department.Coordinator);
        await page.GetByRole(AriaRole.Button, new() { Name = "Organiser" }).First.ClickAsync();
        await page.Locator(".home-grid[data-listening]").WaitForAsync();
        viesion.Faults.Break<ArrangeHome>();
        await page.Locator("[data-drag]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("main [role=alert]")).ToContainTextAsync("Référence à communiquer");
    }

    [Fact]
    public async Task What_is_heard_live_and_fails_ends_the_page_aloud_and_leaves_what_is_typed()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "DIRECT");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/notes");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Ajouter une note" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true }).FillAsync("Pas encore enregistrée.");
        viesion.Faults.Break<NoteReads>();
        await viesion.Database.For(Department.Secretariat).Run(new WriteNote(dossier.Id, new("D’une autre.", NoteVisibility.Public)));

        await Said(page);
        Assert.Equal("broken", await page.EvaluateAsync<string>("() => document.documentElement.dataset.circuit"));
        await Expect(page.Locator(".trouble")).ToContainTextAsync("copiez-le");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true })).ToHaveValueAsync("Pas encore enregistrée.");
        var axe = new AxeScan();
        await axe.Of(page, "a dead circuit");
        axe.FoundNothing();
        await Mended(page);
    }

    [Fact]
    public async Task Above_an_open_dialog_too_the_banner_is_seen_and_reached()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "DIALOGUE");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}");
        await page.GotoAsync($"/beneficiaires/{dossier.Id}/difficultes");
        await RunningViesion.Ready(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une difficulté" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Commentaire")).ToBeVisibleAsync();
        viesion.Faults.Break<Viesion.Infrastructure.Difficulties.DifficultyReads>();
        await viesion.Database.For(Department.Referent).Run(new Viesion.Domain.Difficulties.RecordDifficulty(dossier.Id,
            new(await viesion.Database.Item(Viesion.Domain.Lists.ListKind.Difficulty, "véhicule"), viesion.Database.Clock.Today())));
        await Said(page);
        await Mended(page);
    }

    private static async Task Filed(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un document" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Fichier").SetInputFilesAsync(new FilePayload
        {
            Name = "cv.pdf",
            MimeType = "application/pdf",
            Buffer = "%PDF-1.4"u8.ToArray()
        });
        await dialog.GetByLabel("Type de document").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ajouter le document" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    private async Task Said(IPage page)
    {
        var banner = page.Locator("#blazor-error-ui");
        await Expect(banner).ToBeVisibleAsync();
        await Expect(banner.GetByRole(AriaRole.Button, new() { Name = "Recharger" })).ToBeVisibleAsync();
        await Expect(banner).ToContainTextAsync(Reference());
        var reference = Reference().Match(await banner.InnerTextAsync()).Value;
        Assert.True(viesion.Errors.Contains(reference, StringComparison.Ordinal), $"{reference} is not in the log: {viesion.Errors}");
    }

    private async Task Mended(IPage page)
    {
        viesion.Faults.Mend();
        await page.Locator("#blazor-error-ui").GetByRole(AriaRole.Button, new() { Name = "Recharger" }).ClickAsync();
        await RunningViesion.Ready(page);
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    [GeneratedRegex("[0-9A-Z]{3}-[0-9A-Z]{3}")]
    private static partial Regex Reference();
}
