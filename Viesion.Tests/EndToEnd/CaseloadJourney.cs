using Microsoft.Playwright;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>Caseloads in a browser: veilles, exits, requests, reorientation.</summary>
public sealed class CaseloadJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    private DateOnly Today => viesion.Clock.Today();

    [Fact]
    public async Task A_veille_is_added_ended_and_another_one_deleted()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "VEILLE");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/dispositif");
        await Expect(page.GetByText("Aucune veille")).ToBeVisibleAsync();
        await AddStandby(page, Today.AddDays(-20), Today.AddDays(-5));
        await Expect(page.GetByText("Veille échue")).ToBeVisibleAsync();
        await Expect(Head(page)).ToContainTextAsync("Veille");

        await page.GetByRole(AriaRole.Button, new() { Name = "Terminer la veille" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Dernier jour de la veille" }).FillAsync(Written(Today.AddDays(1)));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Terminer la veille" }).ClickAsync();
        await Expect(dialog.GetByText("La veille se termine aujourd’hui ou avant.")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Dernier jour de la veille" }).FillAsync(Written(Today.AddDays(-1)));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Terminer la veille" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "terminée" })).ToBeVisibleAsync();
        await Expect(Head(page)).ToContainTextAsync("Entrée");

        await AddStandby(page, Today, null);
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "en cours" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Supprimer la veille depuis" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Supprimer la veille" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "en cours" })).ToHaveCountAsync(0);
        await Expect(Head(page)).ToContainTextAsync("Entrée");
    }

    [Fact]
    public async Task The_referent_plans_an_exit_asks_for_the_end_and_the_secretariat_cancels_and_refuses()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "SORTIE");
        var referent = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/referents");
        await referent.GetByRole(AriaRole.Button, new() { Name = "Sortie de la file active" }).ClickAsync();
        var dialog = referent.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Genesis déverse toujours cette personne")).ToBeVisibleAsync();
        await dialog.GetByLabel("Un autre jour").CheckAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Autre jour" }).FillAsync(Written(Today.AddDays(3)));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la sortie" }).ClickAsync();
        await Expect(dialog.GetByText("confirmez cette date")).ToBeVisibleAsync();
        await dialog.GetByLabel("Fin du mois prochain").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la sortie" }).ClickAsync();

        await Expect(dialog.GetByText("Demander une fin d’accompagnement")).ToBeVisibleAsync();
        await dialog.GetByLabel("Motif").SelectOptionAsync(new SelectOptionValue { Label = "Droit clos" });
        await dialog.GetByLabel("Commentaire").FillAsync("Vu avec la personne.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer la demande" }).ClickAsync();
        await Expect(referent.GetByText("Fin d’accompagnement demandée")).ToBeVisibleAsync();
        await Expect(referent.GetByText("fin programmée")).ToBeVisibleAsync();
        await Expect(referent.GetByRole(AriaRole.Button, new() { Name = "Annuler la sortie" })).ToHaveCountAsync(0);

        var secretariat = await viesion.SignIn(Department.Secretariat, "/referents/demandes-de-fin");
        var row = secretariat.GetByRole(AriaRole.Row).Filter(new() { HasText = "SORTIE" });
        await Expect(row).ToContainTextAsync("Vu avec la personne.");
        await row.GetByRole(AriaRole.Button, new() { Name = "Refuser" }).ClickAsync();
        await secretariat.GetByRole(AriaRole.Dialog).GetByLabel("Réponse").FillAsync("Le droit reste ouvert.");
        await secretariat.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Refuser la demande" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await Expect(referent.GetByText("Le droit reste ouvert.")).ToBeVisibleAsync();

        await secretariat.GotoAsync($"/beneficiaires/{dossier.Id}/referents");
        await RunningViesion.Ready(secretariat);
        await secretariat.GetByRole(AriaRole.Button, new() { Name = "Annuler la sortie" }).ClickAsync();
        await secretariat.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Annuler la sortie" }).ClickAsync();
        await Expect(referent.GetByText("fin programmée")).ToHaveCountAsync(0);
        await Expect(referent.GetByText("en cours", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_day_after_the_last_one_the_dossier_is_closed_to_the_referent()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.OtherReferent, "LENDEMAIN");
        var page = await viesion.SignIn(Department.OtherReferent, $"/beneficiaires/{dossier.Id}/referents");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sortie de la file active" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Fin de ce mois").CheckAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Enregistrer la sortie" }).ClickAsync();
        await Expect(page.GetByText("Sortie de la file active enregistrée.")).ToBeVisibleAsync();
        var last = ExitDays.From(Today).ThisMonth;
        try
        {
            Until(last);
            Assert.Equal(200, (await Visit(dossier.Id)).Status);
            Until(last.AddDays(1));
            Assert.Equal(404, (await Visit(dossier.Id)).Status);
        }
        finally
        {
            viesion.Clock.Ahead = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task A_reorientation_in_Genesis_moves_the_dossier_from_one_open_list_to_the_other()
    {
        await Import(new AGenesisFile(Department.Referent.Email).With("REO1", (GenesisColumns.LastName, "RÉORIENTÉE")), Today.AddDays(-1));
        var (former, next) = (
            await viesion.SignIn(Department.Referent, "/beneficiaires"), await viesion.SignIn(Department.OtherReferent, "/beneficiaires"));
        await Expect(former.GetByRole(AriaRole.Table).GetByText("RÉORIENTÉE")).ToBeVisibleAsync();
        await Expect(next.GetByRole(AriaRole.Table).GetByText("RÉORIENTÉE")).ToHaveCountAsync(0);

        await Import(new AGenesisFile(Department.Referent.Email).With("REO1", (GenesisColumns.LastName, "RÉORIENTÉE"),
            (GenesisColumns.Referent, Department.OtherReferent.Email), (GenesisColumns.ReferentSince, Written(Today))), Today);
        await Expect(former.GetByRole(AriaRole.Table).GetByText("RÉORIENTÉE")).ToHaveCountAsync(0);
        await Expect(next.GetByRole(AriaRole.Table).GetByText("RÉORIENTÉE")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_does_not_see_the_dossier_finds_no_page()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "AILLEURS");
        var page = await viesion.SignIn(Department.NorthHead);
        foreach (var path in new[] { "dispositif", "referents" })
            Assert.Equal(404, (await page.GotoAsync($"/beneficiaires/{dossier.Id}/{path}"))!.Status);
        var referent = await viesion.SignIn(Department.Referent);
        Assert.Equal(404, (await referent.GotoAsync("/referents/demandes-de-fin"))!.Status);
    }

    private static ILocator Head(IPage page) => page.Locator("main .chip").First;

    private static async Task AddStandby(IPage page, DateOnly start, DateOnly? expected)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une veille" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Début" }).FillAsync(Written(start));
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Fin prévue" }).FillAsync(expected is { } day ? Written(day) : "");
        await dialog.GetByLabel("Motif").SelectOptionAsync(new SelectOptionValue { Label = "Formation longue" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    // Noon in Paris of a day; the night has ended every session.
    private void Until(DateOnly day)
    {
        viesion.Clock.Ahead = TimeSpan.Zero;
        viesion.Clock.Ahead = new DateTimeOffset(day.ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero) - viesion.Clock.GetUtcNow();
    }

    private async Task<IResponse> Visit(int dossier)
        => (await (await viesion.SignIn(Department.OtherReferent)).GotoAsync($"/beneficiaires/{dossier}"))!;

    private async Task Import(AGenesisFile file, DateOnly on)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("genesis-").FullName, $"genesis_{on:yyyyMMdd}.csv");
        await File.WriteAllBytesAsync(path, file.Bytes());
        try
        {
            Assert.Null((await viesion.Database.System.Run(new ImportGenesis(path))).Refusal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
