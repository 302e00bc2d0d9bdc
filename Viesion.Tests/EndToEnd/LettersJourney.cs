using Microsoft.Playwright;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Documents;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// An administrator brings a template, wrong then right; a référent makes a convocation in PDF, filed and downloaded, then those of a group
/// (issue 5).
/// </summary>
public sealed class LettersJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private const string Address = "3 avenue de la Gare, 07000 Privas";

    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_template_is_checked_then_its_letters_carry_the_appointment()
    {
        await viesion.Database.WriteReferences();
        await Template();
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "LETTRE");
        var ahead = Weekday(viesion.Database.Clock.Today().AddDays(6));
        var content = await Content(ahead);
        Assert.Null((await viesion.Database.For(Department.Referent).Run(new BookAppointment(dossier.Id, content))).Refusal);

        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/entretiens");
        await page.GetByRole(AriaRole.Button, new() { Name = "Autres actions" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Convocation" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Convocation" });
        await dialog.GetByLabel("Modèle").SelectOptionAsync(new SelectOptionValue { Label = "Convocation de printemps" });
        await Expect(dialog.GetByRole(AriaRole.Radio, new() { Name = "PDF" })).ToBeCheckedAsync();
        await Expect(dialog.GetByText("Sans adresse complète")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Créer et classer" }).ClickAsync();
        await Expect(dialog.GetByText("La convocation est classée dans les documents.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await dialog.GetByRole(AriaRole.Link, new() { Name = "Voir les documents" }).ClickAsync();
        var documents = page.GetByRole(AriaRole.Table, new() { Name = "Documents du dossier" });
        await Expect(documents).ToContainTextAsync($"convocation_{ahead:yyyy-MM-dd}_LETTRE_Soraya");
        var text = await Downloaded(page, documents.GetByRole(AriaRole.Link, new() { Name = "Télécharger" }));
        Assert.Contains(ahead.ToString("yyyy", null), text);
        Assert.Contains(Address, text);
        Assert.Contains("Chère Soraya LETTRE", text);
    }

    [Fact]
    public async Task The_letters_of_a_group_are_one_pdf_with_its_date_and_place()
    {
        await viesion.Database.WriteReferences();
        List<int> people = [];
        for (var index = 0; index < 12; index++)
            people.Add((await Department.Dossier(viesion.Database, Department.Referent, $"PERSONNE{(char)('A' + index)}")).Id);
        var ahead = Weekday(viesion.Database.Clock.Today().AddDays(12));
        var booked = await viesion.Database.For(Department.Referent)
            .Run(new BookCollective("Atelier mobilité", 15, people, await Content(ahead)));
        Assert.Null(booked.Refusal);

        var page = await viesion.SignIn(Department.Referent, $"/agenda?vue=liste&jour={ahead:yyyy-MM-dd}");
        await page.GetByText("Atelier mobilité").First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Convocation" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Convocations" });
        await Expect(dialog).ToContainTextAsync("12 lettres");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Préparer 12 lettres" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/rapports/exports$"));
        var download = page.GetByRole(AriaRole.Link, new() { Name = "Télécharger Convocation collective" });
        await Expect(download).ToBeVisibleAsync(new() { Timeout = 120_000 });
        var pages = (await Downloaded(page, download)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(12, pages.Length);
        Assert.All(pages, letter => Assert.True(letter.Contains(Address, StringComparison.Ordinal) && letter.Contains(
            $"{ahead.Year}", StringComparison.Ordinal) && letter.Contains("Atelier mobilité", StringComparison.Ordinal), letter));
        await page.GotoAsync($"/beneficiaires/{people[5]}/documents");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Documents du dossier" })).ToContainTextAsync("PERSONNEF");
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_refused_and_a_scan_is_filed()
    {
        await viesion.Database.WriteReferences();
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "SCAN");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/documents");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un document" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Ajouter un document" });
        await dialog.GetByLabel("Fichier").SetInputFilesAsync(
            new FilePayload { Name = "facture.pdf", MimeType = "application/pdf", Buffer = "MZ un programme"u8.ToArray() });
        await dialog.GetByLabel("Type de document").SelectOptionAsync(new SelectOptionValue { Label = "Justificatif de domicile" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ajouter le document" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Le contenu de ce fichier n’est pas celui d’un fichier .pdf");
        await dialog.GetByLabel("Fichier").SetInputFilesAsync(
            new FilePayload { Name = "facture.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 une facture"u8.ToArray() });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ajouter le document" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Documents du dossier" }))
            .ToContainTextAsync("Justificatif de domicile · PDF");

        var outsider = await viesion.SignIn(Department.NorthReferent, circuit: false);
        var id = await viesion.Database.Sql<int>(
            Viesion.Domain.Access.Perimeter.System, $"SELECT max(id) FROM documents WHERE beneficiary_id = {dossier.Id}");
        Assert.Equal(404, (await outsider.APIRequest.GetAsync($"{viesion.Url}/documents/{id}")).Status);
        var mine = await page.APIRequest.GetAsync($"{viesion.Url}/documents/{id}");
        Assert.Equal(("application/pdf", "nosniff"), (mine.Headers["content-type"], mine.Headers["x-content-type-options"]));
        Assert.StartsWith("attachment", mine.Headers["content-disposition"], StringComparison.Ordinal);
    }

    private async Task Template()
    {
        var admin = await viesion.SignIn(Department.Administrator, "/configuration/modeles");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Ajouter un modèle" }).ClickAsync();
        var dialog = admin.GetByRole(AriaRole.Dialog, new() { Name = "Ajouter un modèle" });
        await dialog.GetByLabel("Document Word").SetInputFilesAsync(
            Word("Convocation de printemps.docx", "Chère {{beneficiaire_prenom}} {{beneficiaire_nom}}, le {{rdv_dat}}"));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Champ inconnu : « rdv_dat » (le plus proche : « rdv_date »)");
        await dialog.GetByLabel("Document Word")
            .SetInputFilesAsync(Word("Convocation de printemps.docx", "Chère {{beneficiaire_prenom}} {{beneficiaire_nom}}, le {{rdv_date}}",
            "{{rdv_adresse}}"));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Table, new() { Name = "Modèles de courrier" }))
            .ToContainTextAsync("Convocation de printemps");
    }

    private static FilePayload Word(string name, params string[] paragraphs)
        => new()
        {
            Name = name,
            MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Buffer = ADocx.Saying(paragraphs)
        };

    private async Task<AppointmentContent> Content(DateOnly day)
    {
        var venue = new Venue($"Maison {Guid.NewGuid():N}"[..20], Address, null);
        await viesion.Database.Add(venue);
        var nature = await viesion.Database.Sql<int>(
            Viesion.Domain.Access.Perimeter.System, "SELECT min(id) FROM appointment_natures WHERE active");
        return new() { HostId = Department.Referent.Id, Day = day, Time = new(10, 0), Minutes = 60, NatureId = nature, VenueId = venue.Id };
    }

    private static async Task<string> Downloaded(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.First.ClickAsync());
        return await LetterTests.PdfText(await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    private static DateOnly Weekday(DateOnly from)
    {
        var day = from;
        for (var tried = 0; tried < 10 && (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || PublicHolidays.Name(day) is not null);
            tried++)
            day = day.AddDays(1);
        return day;
    }
}
