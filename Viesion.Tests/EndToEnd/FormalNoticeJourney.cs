using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>From the référent's request to the formal notice that Genesis brings back.</summary>
public sealed class FormalNoticeJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    private DateOnly Today => viesion.Database.Clock.Today();

    [Fact]
    public async Task A_request_is_seen_by_the_secretariat_done_by_a_second_file_and_seen_by_the_referent()
    {
        await Import("MIDEM", "DEMEURE", null);
        var id = await viesion.Database.Sql<int>(Perimeter.System, "SELECT id FROM beneficiaries WHERE genesis_person_id = 'MIDEM'");
        var secretariat = await viesion.SignIn(Department.Secretariat, "/mises-en-demeure");
        await Expect(secretariat.GetByText("Aucune demande").First).ToBeVisibleAsync();
        var referent = await viesion.SignIn(Department.Referent, $"/beneficiaires/{id}");
        await referent.GetByRole(AriaRole.Button, new() { Name = "Demander une mise en demeure" }).ClickAsync();
        var dialog = referent.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer la demande" }).ClickAsync();
        await Expect(dialog.GetByText("Indiquez le motif de la demande.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Motif de la demande").FillAsync("Deux absences <b>sans</b> nouvelles.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer la demande" }).ClickAsync();
        var card = referent.Locator("section.card").Filter(new() { HasText = "Mise en demeure" }).First;
        await Expect(card).ToContainTextAsync("Demandée");

        // At once, without reloading.
        var row = secretariat.GetByRole(AriaRole.Row).Filter(new() { HasText = "DEMEURE" });
        await Expect(row).ToContainTextAsync("Deux absences <b>sans</b> nouvelles.");
        await Expect(secretariat.GetByRole(AriaRole.Button, new() { Name = "Notifications, " })).ToBeVisibleAsync();
        var download = await secretariat.RunAndWaitForDownloadAsync(
            () => secretariat.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());
        Assert.StartsWith("Mises en demeure", download.SuggestedFilename, StringComparison.Ordinal);

        await Import("MIDEM", "DEMEURE", Today);
        await Expect(card).ToContainTextAsync("Faite");
        await Expect(card).ToContainTextAsync($"{Today:dd/MM/yyyy} Absence RDV référent");
        await Expect(referent.GetByRole(AriaRole.Button, new() { Name = "Notifications, " })).ToBeVisibleAsync();
        await Expect(secretariat.GetByText("Aucune demande").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_secretariat_refuses_with_a_reason_that_the_referent_reads()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "REFUSÉE");
        await viesion.Database.For(Department.Referent).Run(new RequestFormalNotice(dossier.Id, "Une absence."));
        var page = await viesion.SignIn(Department.Secretariat, "/mises-en-demeure");
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuser la demande pour Soraya REFUSÉE" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Motif du refus").FillAsync("L’absence était excusée.");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Refuser la demande" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "REFUSÉE" })).ToHaveCountAsync(0);

        var referent = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}");
        await Expect(referent.GetByText("L’absence était excusée.")).ToBeVisibleAsync();
        await Expect(referent.GetByRole(AriaRole.Button, new() { Name = "Demander une mise en demeure" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nobody_else_opens_the_list_nor_downloads_it()
    {
        foreach (var member in new[] { Department.Referent, Department.PartnerSecretariat, Department.OperatorStaff })
        {
            var page = await viesion.SignIn(member);
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mises en demeure" })).ToHaveCountAsync(0);
            Assert.Equal(404, (await page.GotoAsync("/mises-en-demeure"))!.Status);
            Assert.InRange((await page.APIRequest.GetAsync(viesion.Url + "/mises-en-demeure.xlsx")).Status, 401, 404);
        }
    }

    private async Task Import(string person, string name, DateOnly? notice)
    {
        var path = Path.Combine(Path.GetTempPath(), $"genesis_{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, new AGenesisFile(Department.Referent.Email).With(person, (GenesisColumns.LastName, name),
            (GenesisColumns.FormalNoticeOn, notice is { } on ? $"{on:dd/MM/yyyy}" : ""),
            (GenesisColumns.FormalNoticeReason, notice is null ? "" : "Absence RDV référent")).Bytes());
        Assert.True((await viesion.Database.System.Run(new ImportGenesis(path, Force: true))).Succeeded);
        File.Delete(path);
    }
}
