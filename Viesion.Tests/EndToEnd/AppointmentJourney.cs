using Microsoft.Playwright;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>An appointment from its booking to its absence, and the next one (AGE-01, 02, 03, 10).</summary>
public sealed class AppointmentJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private const string Nature = "1er RDV élaboration premier contrat";

    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task It_is_booked_from_the_dossier_a_conflict_offers_free_times_and_an_absence_the_next_nature()
    {
        await viesion.Database.WriteReferences();
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "RENDEZVOUS");
        var other = await Department.Dossier(viesion.Database, Department.Referent, "AUTRE");
        var nature = await viesion.Database.System.Read<ViesionDbContext, int>(
            db => Task.FromResult(db.AppointmentNatures.Single(n => n.Label == Nature).Id));
        var today = viesion.Database.Clock.Today();
        var past = Weekday(today, -1);
        AppointmentContent At(DateOnly day)
            => new() { HostId = Department.Referent.Id, Day = day, Time = new(9, 0), Minutes = 60, NatureId = nature };
        var ahead = Weekday(today.AddDays(7), 1);
        Assert.True((await viesion.Database.For(Department.Referent).Run(new BookAppointment(other.Id, At(ahead)))).Succeeded);
        Assert.True((await viesion.Database.For(Department.Referent).Run(new BookAppointment(dossier.Id, At(past)))).Succeeded);

        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Prendre un rendez-vous" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Prendre un rendez-vous" });
        await Expect(dialog).ToBeVisibleAsync();
        await dialog.GetByLabel("Type de rendez-vous").SelectOptionAsync(new SelectOptionValue { Label = Nature });
        await Expect(dialog.GetByLabel("Durée")).ToHaveValueAsync("60");
        await dialog.Locator("input[name=Day]").FillAsync($"{ahead:dd/MM/yyyy}");
        await dialog.GetByLabel("Heure").FillAsync("9h30");
        await dialog.GetByLabel("Commentaire").FillAsync("Apporter les bulletins.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("L’agenda est déjà pris");
        var slots = dialog.GetByRole(AriaRole.Group, new() { Name = "Premiers créneaux libres" }).GetByRole(AriaRole.Button);
        await Expect(slots).ToHaveCountAsync(3);
        await slots.First.ClickAsync();
        await Expect(dialog.GetByLabel("Heure")).ToHaveValueAsync("10:00");
        await Expect(dialog.GetByLabel("Commentaire")).ToHaveValueAsync("Apporter les bulletins.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Rendez-vous à venir" })).ToContainTextAsync("10:00 – 11:00");

        var before = page.GetByRole(AriaRole.Table, new() { Name = "Rendez-vous passés et annulés" });
        await Expect(before).ToContainTextAsync("Non traité");
        await before.GetByRole(AriaRole.Button, new() { Name = "Absence ou autre" }).ClickAsync();
        var settle = page.GetByRole(AriaRole.Dialog, new() { Name = "Réalisation et synthèse" });
        await settle.GetByRole(AriaRole.Radio, new() { Name = "Absence non justifiée" }).CheckAsync();
        await settle.GetByLabel("Motif de l’absence").SelectOptionAsync(new SelectOptionValue { Label = "Problème de transport" });
        await settle.GetByLabel("Synthèse générale").FillAsync("N’a pas prévenu.");
        await Expect(settle.GetByLabel("Prendre ensuite")).ToBeCheckedAsync();
        await settle.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et prendre le suivant" }).ClickAsync();
        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("Type de rendez-vous").Locator("option:checked"))
            .ToHaveTextAsync("2ème RDV élaboration premier contrat");
        await Expect(dialog.GetByText("RENDEZVOUS")).ToBeVisibleAsync();
        await dialog.Locator("input[name=Day]").FillAsync($"{ahead:dd/MM/yyyy}");
        await dialog.GetByLabel("Heure").FillAsync("14:00");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByText("1 absence non justifiée dans ce dossier.")).ToBeVisibleAsync();

        // Where a formal notice is considered, the absence is said.
        await page.GotoAsync($"/beneficiaires/{dossier.Id}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "1 absence non justifiée" })).ToBeVisibleAsync();
        await page.GotoAsync("/rendez-vous");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Mes rendez-vous à venir" })).ToContainTextAsync("Soraya RENDEZVOUS");
    }

    [Fact]
    public async Task Who_books_nothing_gets_neither_the_page_nor_the_menu()
    {
        var manager = await viesion.SignIn(Department.FseManager);
        Assert.Equal(404, (await manager.GotoAsync("/rendez-vous"))!.Status);
        var referent = await viesion.SignIn(Department.Referent);
        Assert.Equal(404, (await referent.GotoAsync("/configuration/natures"))!.Status);
        Assert.Equal(404, (await referent.GotoAsync("/configuration/lieux"))!.Status);
    }

    // An open day, on that side.
    private static DateOnly Weekday(DateOnly from, int step)
    {
        var day = from.AddDays(step);
        for (var tried = 0; tried < 10 && (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || PublicHolidays.Name(day) is not null);
            tried++)
            day = day.AddDays(step);
        return day;
    }
}
