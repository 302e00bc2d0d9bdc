using Microsoft.Playwright;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>The agenda (AGE-04): dragged, resized, booked, taken back, by pointer and by keys, and seen by others as it happens.</summary>
public sealed class AgendaJourney(RunningViesion viesion) : IClassFixture<RunningViesion>, IAsyncLifetime
{
    private AppointmentScene scene = null!;

    private SmallDepartment Department => viesion.Department;

    // A week of its own, near and yet to come.
    private DateOnly Monday { get; } = NextMonday(TimeProvider.System.Today());

    private DateOnly Tuesday => Monday.AddDays(1);

    private DateOnly Thursday => Monday.AddDays(3);

    public async ValueTask InitializeAsync() => scene = await AppointmentScene.In(viesion.Database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_drag_to_another_day_is_seen_by_another_without_reload_and_taken_back()
    {
        var booked = await scene.Booked(scene.At(new(10, 0), day: Tuesday));
        var page = await viesion.SignIn(Department.Referent, Week());
        var other = await viesion.SignIn(Department.Secretariat, Week() + $"&qui={Department.Referent.Id}");
        await Expect(Mark(other, Tuesday, booked.Id)).ToContainTextAsync("Soraya MARTINEZ");

        await Drag(page, Mark(page, Tuesday, booked.Id), Thursday, (14 * 60) + 15);
        await Expect(Mark(page, Thursday, booked.Id)).ToContainTextAsync("14:00");
        await Expect(Mark(page, Tuesday, booked.Id)).ToHaveCountAsync(0);
        await Expect(Mark(other, Thursday, booked.Id)).ToContainTextAsync("14:00");
        await Expect(page.Locator(".agenda-ghost")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Expect(Mark(page, Tuesday, booked.Id)).ToContainTextAsync("10:00");
        await Expect(Mark(other, Tuesday, booked.Id)).ToContainTextAsync("10:00");
    }

    [Fact]
    public async Task What_conflicts_snaps_back_with_its_reason_and_an_edge_changes_the_length()
    {
        var first = await scene.Booked(scene.At(new(10, 0), day: Tuesday));
        await scene.Booked(scene.At(new(10, 0), day: Thursday));
        var page = await viesion.SignIn(Department.Referent, Week());
        await Drag(page, Mark(page, Tuesday, first.Id), Thursday, (10 * 60) + 15);
        await Expect(page.Locator(".toast.error")).ToContainTextAsync("L’agenda est déjà pris");
        await Expect(page.Locator(".toast.error")).ToContainTextAsync("Premiers créneaux libres");
        await Expect(page.Locator(".agenda-ghost")).ToHaveCountAsync(0);
        await Expect(Mark(page, Tuesday, first.Id)).ToBeVisibleAsync();
        Assert.Equal(first.StartsAt, (await scene.Stored(first.Id)).StartsAt);

        await Drag(page, Mark(page, Tuesday, first.Id).Locator("[data-edge]"), Tuesday, (11 * 60) + 30);
        await Expect(Mark(page, Tuesday, first.Id)).ToHaveAttributeAsync("data-minutes", "90");
        Assert.Equal(90, (await scene.Stored(first.Id)).Time.Minutes);

        // Escape gives up, and a click is no drag.
        await Grab(page, Mark(page, Tuesday, first.Id), Thursday, 15 * 60);
        await Expect(page.Locator(".agenda-ghost")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".agenda-ghost")).ToHaveCountAsync(0);
        await page.Mouse.UpAsync();
        await Expect(Mark(page, Tuesday, first.Id)).ToHaveAttributeAsync("data-minute", "600");
    }

    [Fact]
    public async Task A_change_by_another_does_not_break_a_drag_under_way()
    {
        var mine = await scene.Booked(scene.At(new(10, 0), day: Tuesday));
        var other = await scene.Booked(scene.At(new(9, 0), day: Tuesday));
        var page = await viesion.SignIn(Department.Referent, Week());
        await Grab(page, Mark(page, Tuesday, mine.Id), Thursday, (14 * 60) + 15);
        Assert.True(
            (await viesion.Database.For(Department.Secretariat)
            .Run(new MoveAppointment(other.Id, other.Version, other.HostId, Monday, new(9, 0), 30))).Succeeded);
        await Expect(Mark(page, Monday, other.Id)).ToBeVisibleAsync();
        await Expect(page.Locator(".agenda-ghost")).ToHaveCountAsync(1);
        await page.Mouse.UpAsync();
        await Expect(Mark(page, Thursday, mine.Id)).ToContainTextAsync("14:00");

        // Changed by another since it was taken: it stays where they put it.
        mine = await scene.Stored(mine.Id);
        await Grab(page, Mark(page, Thursday, mine.Id), Monday, (16 * 60) + 15);
        Assert.True(
            (await viesion.Database.For(Department.Secretariat)
            .Run(new MoveAppointment(mine.Id, mine.Version, mine.HostId, Tuesday, new(11, 0), 30))).Succeeded);
        await Expect(Mark(page, Tuesday, mine.Id)).ToBeVisibleAsync();
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".toast.error")).ToContainTextAsync("Quelqu’un a modifié");
        await Expect(Mark(page, Tuesday, mine.Id)).ToContainTextAsync("11:00");
    }

    [Fact]
    public async Task Everything_is_done_by_keys_alone()
    {
        var booked = await scene.Booked(scene.At(new(10, 0), day: Tuesday));
        await scene.Booked(scene.At(new(15, 0), day: Thursday));
        var page = await viesion.SignIn(Department.Referent, Week());
        await Mark(page, Tuesday, booked.Id).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("RDV de suivi");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = "Soraya MARTINEZ" }))
            .ToHaveAttributeAsync("href", $"beneficiaires/{scene.Dossier.Id}");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Déplacer" }).PressAsync("Enter");
        await Type(page, "Date", Thursday.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await Type(page, "Heure", "15:15");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Déplacer" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).Locator(".err-text")).ToContainTextAsync("L’agenda est déjà pris");
        await Type(page, "Heure", "16h");
        await Type(page, "Durée", "45");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Déplacer" }).PressAsync("Enter");
        await Expect(Mark(page, Thursday, booked.Id)).ToHaveAttributeAsync("data-minutes", "45");
        await Expect(Mark(page, Thursday, booked.Id)).ToBeFocusedAsync();
        await page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Annuler" }).PressAsync("Enter");
        await Expect(Mark(page, Tuesday, booked.Id)).ToHaveAttributeAsync("data-minutes", "30");
    }

    [Fact]
    public async Task A_free_place_is_booked_where_one_clicks_and_a_month_moves_the_day()
    {
        var page = await viesion.SignIn(Department.Referent, Week());
        var (x, y) = await Place(page, Thursday, (9 * 60) + 40);
        await page.Mouse.ClickAsync(x, y);
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "Date", Exact = true }))
            .ToHaveValueAsync(Thursday.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "Heure" })).ToHaveValueAsync("09:30");
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Personne", Exact = true }).FillAsync($"{scene.Dossier.FileNumber:D6}");
        await dialog.Locator(".lookup-list li").First.ClickAsync();
        await dialog.GetByLabel("Type de rendez-vous").SelectOptionAsync("RDV de suivi");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        var mark = page.Locator($".agenda-day[data-day='{Iso(Thursday)}'] [data-event]");
        await Expect(mark).ToContainTextAsync("09:30");
        var id = int.Parse((await mark.GetAttributeAsync("data-event"))!, System.Globalization.CultureInfo.InvariantCulture);

        await page.GetByRole(AriaRole.Link, new() { Name = "Mois", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**vue=mois**");
        await Expect(page.Locator(".agenda-month")).ToBeVisibleAsync();
        await DragTo(page, page.Locator($".agenda-cell[data-day='{Iso(Thursday)}'] [data-event]"),
            page.Locator($".agenda-cell[data-day='{Iso(Monday)}']"));
        await Expect(page.Locator($".agenda-cell[data-day='{Iso(Monday)}'] [data-event]")).ToContainTextAsync("09:30");
        Assert.Equal(Monday, (await scene.Stored(id)).StartsAt.ParisDate());

        // The view and the people are found again where the address says nothing.
        await page.GotoAsync("/agenda");
        await RunningViesion.Ready(page);
        await Expect(page.Locator(".agenda-month")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_telephone_a_day_and_a_list_fit_and_a_week_scrolls_in_its_own_frame()
    {
        await scene.Booked(scene.At(new(10, 0), day: Tuesday));
        var page = await viesion.SignIn(Department.Referent, $"/agenda?vue=jour&jour={Iso(Tuesday)}");
        await page.SetViewportSizeAsync(390, 844);
        foreach (var view in new[] { "jour", "liste", "mois", "semaine" })
        {
            await page.GotoAsync($"/agenda?vue={view}&jour={Iso(Tuesday)}");
            await RunningViesion.Ready(page);
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 390"), view);
        }
        Assert.True(await page.EvaluateAsync<bool>(
            "() => { const week = document.querySelector('.agenda-scroll'); return week.scrollWidth > week.clientWidth; }"));
        // What an action opens is not left behind its sheet, as inert as the page; what is missing takes the focus.
        await page.GetByRole(AriaRole.Button, new() { Name = "Actions", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Prendre un rendez-vous" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Personne", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Actions", Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_agenda_that_its_owner_closes_leaves_the_screens_of_others()
    {
        var booked = await scene.Booked(scene.At(new(10, 0), day: Tuesday));
        var other = await viesion.SignIn(Department.Coordinator, Week() + $"&qui={Department.Referent.Id}");
        await Expect(Mark(other, Tuesday, booked.Id)).ToBeVisibleAsync();
        var page = await viesion.SignIn(Department.Referent, "/agenda/partage");
        await page.GetByLabel("La structure, le secrétariat et les responsables du territoire").SelectOptionAsync("Rien");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Partage enregistré");
        await Expect(Mark(other, Tuesday, booked.Id)).ToHaveCountAsync(0);
        await Expect(other.Locator(".agenda-people")).Not.ToContainTextAsync("Aïcha Bernard");
        await page.GetByLabel("La structure, le secrétariat et les responsables du territoire")
            .SelectOptionAsync("Lire et prendre rendez-vous");
        await Expect(Mark(other, Tuesday, booked.Id)).ToBeVisibleAsync();
    }

    private string Week() => $"/agenda?vue=semaine&jour={Iso(Monday)}";

    private static DateOnly NextMonday(DateOnly today) => today.AddDays(14 - (((int)today.DayOfWeek + 6) % 7));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ILocator Mark(IPage page, DateOnly day, int id)
        => page.Locator($".agenda-day[data-day='{Iso(day)}'] [data-event='{id}']");

    private static async Task Type(IPage page, string label, string text)
    {
        var field = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    private static async Task<(float X, float Y)> Place(IPage page, DateOnly day, int minute)
    {
        var box = (await page.Locator($".agenda-day[data-day='{Iso(day)}']").BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height * (minute - 480) / 660));
    }

    /// <summary>Takes it by its middle (an edge by itself) and holds it over a time of a day.</summary>
    private static async Task Grab(IPage page, ILocator what, DateOnly day, int minute)
    {
        var box = (await what.BoundingBoxAsync())!;
        var (x, y) = await Place(page, day, minute);
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y, new() { Steps = 6 });
    }

    private static async Task Drag(IPage page, ILocator what, DateOnly day, int minute)
    {
        await Grab(page, what, day, minute);
        await page.Mouse.UpAsync();
    }

    private static async Task DragTo(IPage page, ILocator what, ILocator where)
    {
        await what.ScrollIntoViewIfNeededAsync();
        var (from, to) = ((await what.BoundingBoxAsync())!, (await where.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + (to.Height / 2), new() { Steps = 6 });
        await page.Mouse.UpAsync();
    }
}
