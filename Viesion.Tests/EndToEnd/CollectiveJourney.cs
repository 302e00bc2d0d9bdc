using Microsoft.Playwright;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// A group from the ticked list to its attendance (AGE-06): convened, its sheet, two who add people at once, all present but one.
/// </summary>
public sealed class CollectiveJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task Twelve_ticked_people_are_convened_and_their_attendance_said_at_once_whoever_else_is_at_it()
    {
        await viesion.Database.WriteReferences();
        for (var rank = 1; rank <= 12; rank++)
            await Department.Dossier(viesion.Database, Department.Referent, $"GROUPE{rank:00}");
        var page = await viesion.SignIn(Department.Referent, "/beneficiaires");
        await Book(page);
        var id = int.Parse(page.Url.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await OpenSheet(page);
        await BothAdd(page, id);
        await SayWhoCame(page, id);

        // The host has it once; each of its people has it in their dossier.
        await page.GotoAsync($"/agenda?vue=jour&jour={Day:yyyy-MM-dd}");
        await Expect(page.GetByText("Atelier mobilité")).ToHaveCountAsync(1);
        var stranger = await viesion.SignIn(Department.NorthReferent);
        Assert.Equal(404, (await stranger.GotoAsync($"/rendez-vous/collectif/{id}"))!.Status);
        Assert.Equal(404, (await stranger.GotoAsync($"/rendez-vous/collectif/{id}/emargement"))!.Status);
    }

    private DateOnly Day
    {
        get
        {
            var day = viesion.Database.Clock.Today().AddDays(-1);
            for (var tried = 0; tried < 10
                && (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || PublicHolidays.Name(day) is not null); tried++)
                day = day.AddDays(-1);
            return day;
        }
    }

    private async Task Book(IPage page)
    {
        await page.GetByLabel("Sélectionner la page").CheckAsync();
        await Expect(page.GetByText("12 dossiers cochés")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Convoquer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Personnes convoquées" }).GetByRole(AriaRole.Listitem))
            .ToHaveCountAsync(12);
        await page.GetByLabel("Titre").FillAsync("Atelier mobilité");
        await page.GetByLabel("Capacité").FillAsync("10");
        await page.Locator("input[name=Day]").FillAsync($"{Day:dd/MM/yyyy}");
        await page.GetByLabel("Heure").FillAsync("9h");
        await page.GetByLabel("Commentaire").FillAsync("Apporter le permis.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Convoquer 12 personnes" }).ClickAsync();
        await Expect(page.GetByText("Ce rendez-vous est complet : 10 personnes au plus.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Commentaire")).ToHaveValueAsync("Apporter le permis.");
        await page.GetByLabel("Capacité").FillAsync("14");
        await page.GetByRole(AriaRole.Button, new() { Name = "Convoquer 12 personnes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Atelier mobilité", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("12 personnes sur 14")).ToBeVisibleAsync();
    }

    private static async Task OpenSheet(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Feuille d’émargement" }).ClickAsync();
        var rows = page.GetByRole(AriaRole.Table, new() { Name = "Personnes attendues et signatures" }).Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(12);
        await Expect(rows.First).ToContainTextAsync("GROUPE01 Soraya");
        await page.GetByRole(AriaRole.Link, new() { Name = "Le rendez-vous" }).ClickAsync();
        await Expect(page.GetByText("12 personnes sur 14")).ToBeVisibleAsync();
    }

    private async Task BothAdd(IPage page, int id)
    {
        await Department.Dossier(viesion.Database, Department.Referent, "PREMIÈRE");
        await Department.Dossier(viesion.Database, Department.Referent, "SECONDE");
        var other = await viesion.SignIn(Department.Secretariat, $"/rendez-vous/collectif/{id}");
        var dialog = await Choose(page, "SECONDE");
        var theirs = await Choose(other, "PREMIÈRE");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Ajouter", Exact = true }).ClickAsync();
        await Expect(theirs).ToBeHiddenAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ajouter", Exact = true }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Ajouté : Soraya PREMIÈRE.");
        await Expect(dialog.GetByRole(AriaRole.List, new() { Name = "Personnes à ajouter" })).ToContainTextAsync("Soraya SECONDE");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ajouter quand même" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByText("14 personnes sur 14")).ToBeVisibleAsync();
        // The other screen follows.
        await Expect(other.GetByText("14 personnes sur 14")).ToBeVisibleAsync();
    }

    private static async Task<ILocator> Choose(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter des personnes" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Ajouter des personnes" });
        await dialog.GetByLabel("Personne", new() { Exact = true }).FillAsync(name);
        await dialog.GetByRole(AriaRole.Option, new() { Name = name }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.List, new() { Name = "Personnes à ajouter" })).ToContainTextAsync(name);
        return dialog;
    }

    private async Task SayWhoCame(IPage page, int id)
    {
        await page.GetByLabel("Sélectionner Soraya GROUPE05").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tous présents sauf les cochés" }).ClickAsync();
        await page.GetByLabel("Réalisation", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Absence non justifiée" });
        await page.GetByLabel("Motif de l’absence").SelectOptionAsync(new SelectOptionValue { Label = "Problème de transport" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Noter la personne cochée" }).ClickAsync();
        await Expect(page.GetByText("À enregistrer : 13 présences, 1 absence non justifiée")).ToBeVisibleAsync();

        var other = await viesion.Database.System.Read<ViesionDbContext, AppointmentParticipant>(
            db => Task.FromResult(db.AppointmentParticipants.Where(p => p.AppointmentId == id).OrderBy(p => p.Id).First()));
        Assert.True(
            (await viesion.Database.For(Department.Secretariat)
            .Run(new RecordCollectiveAttendance(id, [new(other.Id, other.Version, Attendance.ExcusedAbsence)]))).Succeeded);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        var conflict = page.GetByText("Quelqu’un a modifié cet élément pendant votre saisie.");
        await Expect(conflict).ToBeVisibleAsync();
        await Expect(page.GetByText("Enregistré : Absence justifiée")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reprendre ce qui est enregistré" }).ClickAsync();
        await Expect(page.GetByText("À enregistrer : 12 présences, 1 absence non justifiée")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Expect(page.GetByText("1 personne absente : et ensuite ?")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Personnes convoquées" }).GetByText("Présence", new() { Exact = true }))
            .ToHaveCountAsync(12);

        await page.GetByRole(AriaRole.Button, new() { Name = "Prendre un autre rendez-vous : Soraya GROUPE05" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Prendre un rendez-vous" });
        await Expect(dialog.GetByText("Soraya GROUPE05")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }).ClickAsync();
    }
}
