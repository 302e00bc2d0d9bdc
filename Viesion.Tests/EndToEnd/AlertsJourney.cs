using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Alerts;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>An alert emptied by the action that settles it, while another browser watches the count (ALE-02, HOM-02).</summary>
public sealed class AlertsJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_referent_settles_an_alert_in_one_click_and_the_count_follows_at_the_heads()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "SANSCONTRAT", "Alix");
        await AlertRecomputing.Everyone(viesion.Database.System);
        var head = await viesion.SignIn(Department.Head, "/alertes");
        var watched = head.Locator("[data-alert=dossiers-sans-cer]");
        await Expect(watched).ToHaveTextAsync("1");
        var home = await viesion.SignIn(Department.Coordinator);
        await Expect(home.Locator("[data-alert=dossiers-sans-cer]")).ToHaveTextAsync("1");

        var referent = await viesion.SignIn(Department.Referent, "/alertes");
        await referent.GetByRole(AriaRole.Link, new() { Name = "Dossiers sans CER" }).ClickAsync();
        await Expect(referent.GetByText("Aucun CER saisi")).ToBeVisibleAsync();
        await referent.GetByRole(AriaRole.Link, new() { Name = "Saisir un CER" }).ClickAsync();
        await referent.WaitForURLAsync($"**/beneficiaires/{dossier.Id}/contrats/nouveau");
        var content = ACer.Complete().Content() with
        {
            Objectives = [new() { ThemeId = Department.Theme.Id, Description = "Réparer le véhicule" }],
            PriorityId = Department.Priority.Id,
            SignedOn = viesion.Database.Clock.Today()
        };
        Assert.True((await viesion.Database.For(Department.Referent).Run(new ProposeCer(dossier.Id, content, Submit: true))).Succeeded);

        await Expect(watched).ToHaveTextAsync("0");
        await Expect(home.Locator("[data-alert=dossiers-sans-cer]")).ToHaveTextAsync("0");
        await referent.GotoAsync("/alertes/dossiers-sans-cer");
        await Expect(referent.GetByText("Rien à signaler")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_attributed_note_is_closed_from_its_alert_and_only_its_reader_ever_counted_it()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.NorthReferent, "ATTRIBUÉE", "Alix");
        await AlertRecomputing.Everyone(viesion.Database.System);
        var page = await viesion.SignIn(Department.NorthReferent, "/alertes");
        var home = await viesion.SignIn(Department.NorthReferent);
        await Expect(page.Locator("[data-alert=notes-attribuees]")).ToHaveTextAsync("0");
        Assert.True(
            (await viesion.Database.For(Department.NorthHead)
            .Run(new WriteNote(
                dossier.Id, new NoteContent("Rappeler la CAF.", NoteVisibility.Assigned, Department.NorthReferent.Id)))).Succeeded);
        await Expect(page.Locator("[data-alert=notes-attribuees]")).ToHaveTextAsync("1");
        await Expect(home.Locator("[data-alert=notes-attribuees]")).ToHaveTextAsync("1");
        var head = await viesion.SignIn(Department.NorthHead, "/alertes");
        await Expect(head.Locator("[data-alert=notes-attribuees]")).ToHaveTextAsync("0");

        await page.GetByRole(AriaRole.Link, new() { Name = "Notes attribuées" }).ClickAsync();
        await Expect(page.GetByText("De Yves Dufour")).ToBeVisibleAsync();
        await Expect(page.GetByText("Rappeler la CAF.")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Lire et clore" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Clore", Exact = true }).ClickAsync();
        await Expect(home.Locator("[data-alert=notes-attribuees]")).ToHaveTextAsync("0");
        await page.GotoAsync("/alertes/notes-attribuees");
        await Expect(page.GetByText("Rien à signaler")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_digest_is_chosen_in_my_account_and_stays_chosen()
    {
        var page = await viesion.SignIn(Department.Coordinator, "/mon-compte");
        await page.GetByLabel("Récapitulatif").SelectOptionAsync(new SelectOptionValue { Label = "Chaque lundi" });
        await Expect(page.GetByText("Récapitulatif enregistré.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await RunningViesion.Ready(page);
        await Expect(page.GetByLabel("Récapitulatif")).ToHaveValueAsync("Weekly");
        var manager = await viesion.SignIn(Department.FseManager, "/mon-compte");
        await Expect(manager.GetByText("Mes alertes par courriel")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_threshold_is_corrected_the_filter_is_remembered_and_the_workbook_is_noted_in_the_log()
    {
        var dossier = await Department.Dossier(
            viesion.Database, Department.NorthReferent, "ENTRANT", since: viesion.Database.Clock.Today().AddDays(-3));
        await AlertRecomputing.Everyone(viesion.Database.System);
        var page = await viesion.SignIn(Department.NorthHead, "/alertes");
        var threshold = page.GetByRole(AriaRole.Textbox, new() { Name = "Nouveaux entrants à convoquer" });
        await threshold.FillAsync("0");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Indiquez un nombre entre 1 et 180.")).ToBeVisibleAsync();
        await threshold.FillAsync("2");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-alert=nouveaux-entrants]")).ToHaveTextAsync("0");
        await threshold.FillAsync("7");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-alert=nouveaux-entrants]")).ToHaveTextAsync("1");

        await page.GetByLabel("Situation").SelectOptionAsync(new SelectOptionValue { Label = "Sortis" });
        await Expect(page.Locator("[data-alert=nouveaux-entrants]")).ToHaveTextAsync("0");
        await page.ReloadAsync();
        await RunningViesion.Ready(page);
        await Expect(page.GetByLabel("Situation")).ToHaveValueAsync("Exited");
        await page.GetByLabel("Situation").SelectOptionAsync(new SelectOptionValue { Label = "Tous" });
        await page.GetByRole(AriaRole.Link, new() { Name = "Nouveaux entrants à convoquer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "ENTRANT", Exact = true })).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());
        using (var book = SpreadsheetDocument.Open(await download.PathAsync(), isEditable: false))
            Assert.Contains(book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()),
                cell => cell.InnerText == dossier.LastName);
        Assert.Equal(1L, await viesion.Database.Sql<long>(Perimeter.System,
            "SELECT count(*) FROM audit_entries WHERE action = 'Exported' AND subject = 'Alert' AND subject_id = 'nouveaux-entrants' AND "
            + $"staff_member_id = {Department.NorthHead.Id} AND detail = 'lignes=1'"));
    }

    [Fact]
    public async Task Who_sees_no_dossier_has_neither_page_nor_workbook_nor_menu()
    {
        foreach (var person in new[] { Department.FseManager, Department.OperatorStaff })
        {
            var page = await viesion.SignIn(person);
            await Expect(page.GetByText("Mes alertes favorites")).ToHaveCountAsync(0);
            foreach (var address in new[]
            {
                "/alertes",
                "/alertes/dossiers-sans-cer",
                "/alertes/dossiers-sans-cer.xlsx",
                "/alertes/inconnue"
            })
                Assert.Equal(404, (await page.APIRequest.GetAsync(address)).Status);
        }
        var anonymous = await viesion.Anonymous("/connexion");
        Assert.Equal(401, (await anonymous.APIRequest.GetAsync("/alertes/dossiers-sans-cer.xlsx")).Status);
    }
}
