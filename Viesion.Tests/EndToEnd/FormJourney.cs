using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>One form everywhere (docs/adr/0024): asked before leaving, sent once, by mouse and by keyboard.</summary>
public sealed class FormJourney(RunningViesion viesion) : IClassFixture<RunningViesion>, IAsyncLifetime
{
    private SmallDepartment Department => viesion.Department;

    public async ValueTask InitializeAsync() => await viesion.Database.WriteReferences();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_dialog_with_something_typed_asks_by_every_way_out_and_one_without_closes()
    {
        var page = await Difficulties("SORTIES");
        var dialog = await Opened(page);
        // The first field has the focus, not the ✕.
        await Expect(dialog.GetByRole(AriaRole.Combobox, new() { Name = "Difficulté" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une difficulté" }).First).ToBeFocusedAsync();

        dialog = await Opened(page);
        await dialog.GetByLabel("Commentaire").FillAsync("Une longue phrase.");
        var ways = new (string, Func<Task>)[]
        {
            ("Escape", () => page.Keyboard.PressAsync("Escape")),
            ("✕", () => dialog.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync()),
            ("Annuler", () => dialog.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync()),
            ("beside", () => page.Mouse.ClickAsync(5, 400)),
            ("back", () => page.EvaluateAsync("() => history.back()")),
        };
        foreach (var (_, leave) in ways)
        {
            await leave();
            await Expect(Question(page)).ToBeVisibleAsync();
            await Expect(Question(page).GetByRole(AriaRole.Button, new() { Name = "Continuer la saisie" })).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(Question(page)).ToHaveCountAsync(0);
            await Expect(dialog.GetByLabel("Commentaire")).ToHaveValueAsync("Une longue phrase.");
        }
        var axe = new AxeScan();
        await axe.Of(page, "a form in a dialog");
        axe.FoundNothing();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Question(page).GetByRole(AriaRole.Button, new() { Name = "Abandonner la saisie" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        // What was given up does not come back.
        dialog = await Opened(page);
        await Expect(dialog.GetByLabel("Commentaire")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_form_in_a_page_asks_before_a_link_back_and_the_end_of_the_tab()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "PAGE");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/notes");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Ajouter une note" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true }).FillAsync("Une note.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Viesion, accueil" }).ClickAsync();
        await Question(page).GetByRole(AriaRole.Button, new() { Name = "Continuer la saisie" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true })).ToHaveValueAsync("Une note.");

        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await page.EvaluateAsync("() => location.reload()").WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true })).ToHaveValueAsync("Une note.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la note" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("Une note.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Viesion, accueil" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(viesion.Url + "/");
    }

    [Fact]
    public async Task A_double_click_writes_one_note()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "DOUBLE");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/notes");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Ajouter une note" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true }).FillAsync("Une seule.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la note" }).DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("Une seule.");
        Assert.Equal(1L, await viesion.Database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM notes WHERE beneficiary_id = {dossier.Id}"));
    }

    [Fact]
    public async Task Enter_twice_in_a_dialog_records_one_difficulty()
    {
        var page = await Difficulties("ENTRÉE");
        var dialog = await Opened(page);
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Difficulté" }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Depuis le" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByText("Difficulté ajoutée.")).ToHaveCountAsync(1);
        Assert.Equal(1L, await viesion.Database.Sql<long>(Perimeter.System,
            "SELECT count(*) FROM difficulties d JOIN beneficiaries b ON b.id = d.beneficiary_id WHERE b.last_name = 'ENTRÉE'"));
    }

    [Fact]
    public async Task A_double_click_files_one_document_and_adds_one_item_to_a_list()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "FICHIER");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/documents");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un document" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Fichier").SetInputFilesAsync(new FilePayload
        {
            Name = "cv.pdf",
            MimeType = "application/pdf",
            Buffer = "%PDF-1.4"u8.ToArray()
        });
        await dialog.GetByLabel("Type de document").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ajouter le document" }).DblClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        Assert.Equal(1L, await viesion.Database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM documents WHERE beneficiary_id = {dossier.Id}"));

        var administrator = await viesion.SignIn(Department.Administrator, "/configuration/listes/motifs-de-veille");
        await administrator.GetByRole(AriaRole.Textbox, new() { Name = "Ajouter à la liste" }).FillAsync("attente d’un enfant");
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Ajouter", Exact = true }).DblClickAsync();
        await Expect(administrator.GetByText("est ajouté à la liste")).ToHaveCountAsync(1);
        Assert.Equal(1L, await viesion.Database.Sql<long>(Perimeter.System,
            "SELECT count(*) FROM list_items WHERE label = 'attente d’un enfant'"));
    }

    [Fact]
    public async Task On_a_telephone_the_question_is_read_whole_and_answered()
    {
        var page = await Difficulties("TÉLÉPHONE");
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Ajouter une difficulté" }).First.ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByLabel("Commentaire").FillAsync("Une phrase.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Expect(Question(page)).ToBeInViewportAsync(new() { Ratio = 1 });
        var axe = new AxeScan();
        await axe.Of(page, "the question before leaving, 390");
        axe.FoundNothing();
        await Question(page).GetByRole(AriaRole.Button, new() { Name = "Abandonner la saisie" }).ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    private async Task<IPage> Difficulties(string name)
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, name);
        // A page before, to go back to.
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}");
        await page.EvaluateAsync("address => Blazor.navigateTo(address)", $"/beneficiaires/{dossier.Id}/difficultes");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une difficulté" }).First).ToBeVisibleAsync();
        return page;
    }

    private static async Task<ILocator> Opened(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une difficulté" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Ajouter une difficulté" });
        await Expect(dialog.GetByLabel("Commentaire")).ToBeVisibleAsync();
        return dialog;
    }

    private static ILocator Question(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "Abandonner votre saisie" });
}
