using Microsoft.Playwright;
using Viesion.Domain.Home;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>The home (HOM-01, HOM-02): arranged by pointer, by buttons and by keys, found again elsewhere, and alive.</summary>
public sealed class HomeJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_home_arranged_in_one_browser_is_found_again_in_another_and_reset()
    {
        var page = await viesion.SignIn(Department.OtherReferent);
        await Button(page, "Ajouter un widget").ClickAsync();
        await Button(page, "Ajouter Recherches enregistrées").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText("Sur votre accueil")).ToHaveCountAsync(10);
        await Button(page, "Fermer").ClickAsync();
        await Button(page, "Organiser").ClickAsync();
        await Listening(page);
        await Expect(Widget(page, "recherches")).ToContainTextAsync("Enregistrez une recherche");

        // By pointer: the third goes after the fourth, the corner makes it larger.
        await Drag(page, Widget(page, "file-active").Locator("[data-drag]"), Widget(page, "charge"), 0.8f);
        await Expect(page.Locator("[data-widget]").Nth(2)).ToHaveAttributeAsync("data-widget", "charge");
        var corner = await Box(Widget(page, "charge").Locator("[data-resize]"));
        await page.Mouse.MoveAsync(corner.X + 10, corner.Y + 10);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(corner.X + 260, corner.Y + 100, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Expect(Widget(page, "charge")).ToHaveAttributeAsync("style", "--w:3;--h:4");

        // By buttons, and what is said of it.
        await Widget(page, "cers").GetByRole(AriaRole.Button, new() { Name = "Plus large" }).ClickAsync();
        await Expect(page.Locator("p[role=status]")).ToContainTextAsync("largeur 3 sur 6, hauteur 3");
        await Button(page, "Retirer Bénéficiaires récents").ClickAsync();
        await Expect(Widget(page, "consultes")).ToHaveCountAsync(0);
        await Button(page, "Terminer").ClickAsync();
        await Expect(page.Locator("[data-drag]")).ToHaveCountAsync(0);

        var elsewhere = await viesion.SignIn(Department.OtherReferent);
        Assert.Equal(["alertes 2x4", "rendez-vous 2x3", "charge 3x4", "file-active 2x3", "cers 3x3", "notes-attribuees 2x3", "notes 2x3",
            "informations 6x2", "recherches 2x4"], await Shown(elsewhere));

        // Another tab follows at once.
        await Button(elsewhere, "Organiser").ClickAsync();
        await Button(elsewhere, "Réinitialiser").First.ClickAsync();
        await elsewhere.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Réinitialiser" }).ClickAsync();
        await Expect(Widget(elsewhere, "recherches")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-widget]").Nth(2)).ToHaveAttributeAsync("data-widget", "file-active");
        await Expect(Widget(page, "consultes")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_home_is_arranged_by_keys_alone()
    {
        var page = await viesion.SignIn(Department.Secretariat);
        await Button(page, "Organiser").PressAsync("Enter");
        await Listening(page);
        var handle = Widget(page, "file-active").Locator("[data-drag]");
        await handle.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("p[role=status]")).ToContainTextAsync("déplacé en position 3 sur");
        await Expect(handle).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(Widget(page, "file-active")).ToHaveAttributeAsync("style", "--w:3;--h:3");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(Widget(page, "file-active")).ToHaveAttributeAsync("style", "--w:3;--h:4");
        await Expect(handle).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Delete");
        await Expect(Widget(page, "file-active")).ToHaveCountAsync(0);
        await Expect(page.Locator("p[role=status]")).ToContainTextAsync("retiré de votre accueil");
        await Expect(page.Locator("[data-drag]").Nth(2)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_one_person_does_shows_on_the_home_of_another_without_reload()
    {
        var story = await CerStory.Begin(viesion.Database, Department);
        var head = await viesion.SignIn(Department.Head);
        var operatorStaff = await viesion.SignIn(Department.OperatorStaff);
        await Expect(Widget(head, "cers-a-traiter")).ToContainTextAsync("Aucun contrat n’attend");
        var cer = await story.Proposed();
        var referent = await viesion.SignIn(Department.Referent, $"/contrats/{cer.Id}");
        await referent.GetByRole(AriaRole.Button, new() { Name = "Soumettre à l’étude", Exact = true }).ClickAsync();
        await referent.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Soumettre à l’étude", Exact = true })
            .ClickAsync();
        await Expect(Widget(head, "cers-a-traiter")).ToContainTextAsync("Soraya MARTINEZ", new() { Timeout = 5_000 });
        await Expect(Widget(head, "cers-a-traiter").GetByRole(AriaRole.Link, new() { Name = "1 à traiter" })).ToBeVisibleAsync();

        await viesion.Database.For(Department.Administrator)
            .Run(new SaveAnnouncement(null, new AnnouncementContent("Fermeture", "Le service ferme à 16 h.", null), 0));
        await Expect(Widget(operatorStaff, "informations")).ToContainTextAsync("Le service ferme à 16 h.");
        await Expect(Widget(head, "informations")).ToContainTextAsync("Fermeture");
    }

    [Fact]
    public async Task The_figures_of_the_dashboard_lead_to_their_lists()
    {
        await Department.Dossier(viesion.Database, Department.NorthReferent);
        var page = await viesion.SignIn(Department.NorthReferent, "/tableau-de-bord");
        foreach (var (figure, path) in new[]
        {
            ("Comme référent de parcours 1", "/file-active"),
            ("Comme référent d’étape 0", "/beneficiaires?affectation=etape"),
            ("CER établis 0 4 dernières semaines", "/rapports/cer-etat?jours=28"),
            ("Notes attribuées 0", "/beneficiaires?note=attribuees")
        })
        {
            await page.GotoAsync("/tableau-de-bord");
            await RunningViesion.Ready(page);
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new(figure) }).ClickAsync();
            await page.WaitForURLAsync(viesion.Url + path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task On_a_telephone_the_widgets_stand_in_one_column_in_their_order()
    {
        var page = await viesion.SignIn(Department.Coordinator);
        await page.SetViewportSizeAsync(390, 844);
        var order = await Shown(page);
        var tops = await page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('[data-widget]')].map(one => one.getBoundingClientRect().top)");
        Assert.Equal(order.Length, tops.Distinct().Count());
        Assert.Equal(tops.Order(), tops);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 390"));
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Widget(IPage page, string key) => page.Locator($"[data-widget={key}]");

    private static Task<string[]> Shown(IPage page) => page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('[data-widget]')].map(one => `${one.dataset.widget} "
        + "${one.style.getPropertyValue('--w')}x${one.style.getPropertyValue('--h')}`)");

    private static async Task<LocatorBoundingBoxResult> Box(ILocator locator)
    {
        await locator.ScrollIntoViewIfNeededAsync();
        return (await locator.BoundingBoxAsync())!;
    }

    // The tools answer to pointer and keys once their script is there.
    private static Task Listening(IPage page) => page.Locator(".home-grid[data-listening]").WaitForAsync();

    private static async Task Drag(IPage page, ILocator from, ILocator to, float across)
    {
        var (start, end) = (await Box(from), await Box(to));
        await page.Mouse.MoveAsync(start.X + 20, start.Y + (start.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(end.X + (end.Width * across), end.Y + (end.Height / 2), new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }
}
