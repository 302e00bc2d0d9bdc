using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
using Viesion.Domain.Access;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

public sealed class ReportsJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    [Fact]
    public async Task A_secretary_reads_a_report_corrects_a_filter_and_takes_the_workbook_away()
    {
        var mine = await viesion.Department.Dossier(viesion.Database, viesion.Department.Referent, "SANSCER");
        await viesion.Department.Dossier(viesion.Database, viesion.Department.NorthReferent, "AILLEURS");
        var page = await viesion.SignIn(viesion.Department.Secretariat, "/rapports");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dossiers sans CER" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "SANSCER" })).ToBeVisibleAsync();
        await Expect(page.GetByText("AILLEURS")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Données au")).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());
        Assert.StartsWith("Dossiers sans CER", download.SuggestedFilename);
        using (var book = SpreadsheetDocument.Open(await download.PathAsync(), isEditable: false))
            Assert.Contains(book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()),
                cell => cell.InnerText == mine.LastName);
        Assert.Equal(1L, await viesion.Database.Sql<long>(Perimeter.System,
            "SELECT count(*) FROM audit_entries WHERE action = 'Exported' AND subject_id = 'dossiers-sans-cer' AND staff_member_id = "
            + $"{viesion.Department.Secretariat.Id} AND detail LIKE 'lignes=%'"));

        await page.GotoAsync("/rapports/cer-etat");
        await RunningViesion.Ready(page);
        await page.GetByLabel("Signature dans les (n) derniers jours").FillAsync("0");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Signature dans les (n) derniers jours")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.GetByText("Un filtre est à corriger.")).ToBeVisibleAsync();
        await page.GetByLabel("Signature dans les (n) derniers jours").FillAsync("45");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Un filtre est à corriger.")).ToHaveCountAsync(0);
        await page.WaitForURLAsync("**/rapports/cer-etat?jours=45");
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_stays_as_it_was_typed()
    {
        var page = await viesion.SignIn(viesion.Department.Head, "/rapports/cer-etat-date-validation");
        await page.GetByLabel("Validés du").First.FillAsync("32/13");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Un filtre est à corriger.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Validés du").First).ToHaveValueAsync("32/13");
    }

    [Fact]
    public async Task A_bad_filter_of_a_workbook_is_answered_by_a_sentence_and_an_unknown_report_by_nothing()
    {
        var page = await viesion.SignIn(viesion.Department.Referent, "/rapports");
        var refused = await page.APIRequest.GetAsync("/rapports/cer-etat.xlsx?jours=1000000000");
        Assert.Equal(400, refused.Status);
        Assert.Contains("Indiquez un nombre entier de jours", await refused.TextAsync());
        Assert.Equal(404, (await page.APIRequest.GetAsync("/rapports/inconnu.xlsx")).Status);
        Assert.Equal(404, (await page.APIRequest.GetAsync("/rapports/inconnu")).Status);
        Assert.Equal(200, (await page.APIRequest.GetAsync("/rapports/cer-etat.xlsx")).Status);
    }

    [Fact]
    public async Task Those_who_may_not_read_reports_and_strangers_get_no_workbook_and_no_page()
    {
        foreach (var member in new[] { viesion.Department.OperatorStaff, viesion.Department.FseManager })
        {
            var page = await viesion.SignIn(member, "/not-found");
            Assert.Equal(404, (await page.APIRequest.GetAsync("/rapports/dossiers-sans-cer.xlsx")).Status);
            await page.GotoAsync("/rapports/dossiers-sans-cer");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Excel" })).ToHaveCountAsync(0);
        }
        var stranger = await viesion.Anonymous("/connexion");
        Assert.Equal(401, (await stranger.APIRequest.GetAsync("/rapports/dossiers-sans-cer.xlsx")).Status);
    }

    [Fact]
    public async Task A_head_composes_a_report_groups_it_shares_it_and_a_colleague_reads_it_in_their_own_perimeter()
    {
        await viesion.Department.Dossier(viesion.Database, viesion.Department.Referent, "COMPOSE");
        await viesion.Department.Dossier(viesion.Database, viesion.Department.OtherReferent, "COLLEGUE");
        var page = await viesion.SignIn(viesion.Department.Head, "/rapports");
        await page.GetByRole(AriaRole.Link, new() { Name = "Composer un rapport" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "COMPOSE" })).ToBeVisibleAsync();
        await page.GetByLabel("État du droit").CheckAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "État du droit" })).ToBeVisibleAsync();
        await page.GetByLabel("Regrouper par").SelectOptionAsync("referent");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dossiers par référent de parcours" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(dialog.GetByText("Donnez un nom au rapport.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Nom").FillAsync("Droits par référent");
        await dialog.GetByLabel("Partager avec mes collègues").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Droits par référent" })).ToBeVisibleAsync();

        var theirs = await viesion.SignIn(viesion.Department.Referent, "/rapports");
        await theirs.GetByRole(AriaRole.Link, new() { Name = "Droits par référent" }).ClickAsync();
        await Expect(theirs.GetByRole(AriaRole.Link, new() { Name = "COMPOSE" })).ToBeVisibleAsync();
        await Expect(theirs.GetByText("COLLEGUE")).ToHaveCountAsync(0);
        await Expect(theirs.GetByText("Partagé par")).ToBeVisibleAsync();
    }
}
