using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Genesis;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>The main job from end to end: Genesis file, caseload, dossier, CER wizard, decision, Excel.</summary>
public sealed class MainJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task From_the_Genesis_file_to_a_validated_contract_and_its_line_in_Excel()
    {
        var dossier = await Import("LEROY-NEUVILLE");
        var referent = await viesion.SignIn(Department.Referent, "/beneficiaires");
        await referent.GetByRole(AriaRole.Link, new() { Name = "LEROY-NEUVILLE" }).ClickAsync();
        await referent.WaitForURLAsync($"**/beneficiaires/{dossier}");

        await StartWizard(referent, dossier);
        await referent.Context.CloseAsync(); // the browser dies in the middle

        var resumed = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier}/contrats/nouveau");
        await FinishWizard(resumed);
        var contract = await Submitted(resumed);

        await Expect(resumed.GetByText("Soumis à l’étude").First).ToBeVisibleAsync();
        await Expect(resumed.GetByRole(AriaRole.Link, new() { Name = "Modifier" })).ToHaveCountAsync(0);
        await MayNotCorrect(resumed, contract);
        await resumed.GotoAsync(contract);
        await RunningViesion.Ready(resumed);

        await Act(Department.Secretariat, contract, "Passer en commission");
        await Expect(resumed.GetByText("Étude approfondie en commission").First).ToBeVisibleAsync();
        await Decide(Department.Head, contract, "Valider", "Contrat clair, accompagnement à poursuivre.");

        // The référent's open page, without a reload.
        await Expect(resumed.GetByText("Contrat clair, accompagnement à poursuivre.").First).ToBeVisibleAsync();
        await Expect(resumed.Locator("main").GetByText("Validé").First).ToBeVisibleAsync();
        Assert.Equal(1L, await viesion.Database.Sql<long>(
            Department.Referent.Perimeter, $"SELECT count(*) FROM notifications WHERE link = '{contract}' AND title LIKE '%validé%'"));

        var row = await ExcelRow(resumed, "LEROY-NEUVILLE");
        Assert.Contains("Validé", row);
    }

    [Fact]
    public async Task A_contract_that_is_refused_says_why_to_the_referent()
    {
        var dossier = await Import("REFUSÉ-DURAND");
        var referent = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier}");
        await StartWizard(referent, dossier);
        await FinishWizard(referent);
        var contract = await Submitted(referent);
        await Act(Department.Coordinator, contract, "Mettre en attente de décision");
        await Decide(Department.Coordinator, contract, "Ne pas valider", "Les objectifs sont à préciser.");
        await Expect(referent.Locator("main").GetByText("Non validé").First).ToBeVisibleAsync();
        await Expect(referent.GetByText("Les objectifs sont à préciser.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_may_not_is_refused_by_the_server_at_each_step()
    {
        var dossier = await Import("GARDÉ-PETIT");
        foreach (var member in new[]
        {
            Department.OtherReferent,
            Department.NorthReferent,
            Department.NorthHead,
            Department.PartnerSecretariat,
            Department.FseManager,
            Department.OperatorStaff
        })
        {
            var page = await viesion.SignIn(member);
            foreach (var path in new[] { "", "/identite", "/droits", "/referents", "/frise", "/contrats", "/contrats/nouveau" })
                Assert.Equal(404, (await page.APIRequest.GetAsync($"/beneficiaires/{dossier}{path}")).Status);
        }
        var secretariat = await viesion.SignIn(Department.Secretariat, $"/beneficiaires/{dossier}/contrats");
        await Expect(secretariat.GetByRole(AriaRole.Link, new() { Name = "Ajouter un CER" })).ToHaveCountAsync(0);
        await secretariat.GotoAsync($"/beneficiaires/{dossier}/contrats/nouveau");
        await Expect(secretariat.GetByLabel("Situation actuelle")).ToHaveCountAsync(0);
        Assert.True(await viesion.Database.Sql<long>(
            Perimeter.System, $"SELECT count(*) FROM audit_entries WHERE action = 'Refused' AND subject_id = '{dossier}'") >= 6);
    }

    private async Task<int> Import(string lastName)
    {
        var path = Path.Combine(Path.GetTempPath(), $"genesis_{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, new AGenesisFile(Department.Referent.Email)
            .With(lastName, (GenesisColumns.LastName, lastName), (GenesisColumns.FirstName, "Maëlle"),
            (GenesisColumns.Territory, Department.Centre.Code)).Bytes());
        var result = await viesion.Database.System.Run(new ImportGenesis(path, Force: true));
        File.Delete(path);
        Assert.Equal(1, result.Value?.Created);
        return await viesion.Database.Sql<int>(Perimeter.System, $"SELECT id FROM beneficiaries WHERE last_name = '{lastName}'");
    }

    private static async Task StartWizard(IPage page, int dossier)
    {
        await page.GotoAsync($"/beneficiaires/{dossier}/contrats");
        await RunningViesion.Ready(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ajouter un CER" }).First.ClickAsync();
        await page.GetByLabel("Durée").SelectOptionAsync(new SelectOptionValue { Label = "6 mois" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await page.GetByLabel("Situation actuelle et actions").FillAsync("Mme Leroy, 41 ans, deux enfants, locataire à Privas, permis B.");
        await page.GetByLabel("Évaluation commune").FillAsync("Le bilan de santé a été fait ; la voiture reste à réparer.");
        await Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");
    }

    private static async Task FinishWizard(IPage page)
    {
        await Expect(page.GetByLabel("Évaluation commune")).ToHaveValueAsync("Le bilan de santé a été fait ; la voiture reste à réparer.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un objectif" }).ClickAsync();
        await page.Locator(".objective").GetByLabel("Thème").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator(".objective").GetByLabel("Ce que la personne réalise")
            .FillAsync("Demander trois devis <script>alert(1)</script> 🙂");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await page.GetByLabel("Expression de la personne").FillAsync("Je souhaite retravailler au printemps.");
        await page.GetByLabel("Oui").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
    }

    private static async Task<string> Submitted(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et soumettre à l’étude" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Soumettre à l’étude" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath.StartsWith("/contrats/", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task MayNotCorrect(IPage page, string contract)
    {
        await page.GotoAsync($"{contract}/modifier");
        await Expect(page.GetByLabel("Situation actuelle et actions")).ToHaveCountAsync(0);
    }

    private async Task Act(StaffMember member, string contract, string action)
    {
        var page = await viesion.SignIn(member, contract);
        await page.GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private async Task Decide(StaffMember member, string contract, string action, string comment)
    {
        var page = await viesion.SignIn(member, contract);
        await page.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Décision commentée").FillAsync(comment);
        await dialog.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await Expect(page.GetByText(comment).First).ToBeVisibleAsync();
    }

    private static async Task<string> ExcelRow(IPage page, string name)
    {
        await page.GotoAsync("/rapports/cer-etat");
        await RunningViesion.Ready(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());
        using var book = SpreadsheetDocument.Open(await download.PathAsync(), isEditable: false);
        return Assert.Single(book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Row>())
            .Select(row => row.InnerText), text => text.Contains(name, StringComparison.Ordinal));
    }
}
