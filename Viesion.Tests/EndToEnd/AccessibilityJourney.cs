using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>Every page under axe, in both themes, as the people who use it (ACC-07): one sign-in per profile, one load per page.</summary>
public sealed class AccessibilityJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    // The markup is the same in both themes; only what depends on colours is looked at twice.
    private static readonly AxeRunOptions Colours = new() { ResultTypes = [ResultType.Violations], RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    private readonly List<string> violations = [];

    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task The_pages_of_a_referent_break_no_rule()
    {
        var story = await Story();
        var proposed = (await story.Proposed()).Id;
        var dossier = $"/beneficiaires/{story.Dossier.Id}";
        var page = await viesion.SignIn(Department.Referent);
        await Check(page, "/", "/beneficiaires", "/beneficiaires?q=introuvable", "/beneficiaires?etat=entree&cer=aucun", "/recherches", dossier, $"{dossier}/identite", $"{dossier}/referents", $"{dossier}/droits", $"{dossier}/frise");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vue liste" }).ClickAsync();
        await page.GetByRole(AriaRole.Table).WaitForAsync();
        await Scan(page, "frise, vue liste");
        await Check(page, $"{dossier}/notes?closes=oui", $"{dossier}/bilans");
        await Check(page, $"{dossier}/contrats", $"/contrats/{proposed}", $"/contrats/{proposed}/modifier", "/rapports", "/rapports/cer-etat", "/rapports/inconnu", "/rapports/generateur?apercu=1&groupe=territoire", "/rapports/exports");
        await Check(page, $"{dossier}/difficultes", $"{dossier}/competences");
        var characteristic = new ACharacteristic(viesion.Database, Department);
        await characteristic.YesNo(required: true);
        Assert.Null(await characteristic.Record(story.Dossier.Id, await characteristic.Text(), new() { Text = "CAP cuisine" }));
        await Check(page, dossier, $"{dossier}/caracteristiques", $"{dossier}/caracteristiques?saisie=toutes", $"{dossier}/caracteristiques?saisie=manquantes");
        await Wizard(page, $"{dossier}/contrats/nouveau");
        await Narrow(page, "/beneficiaires", dossier, $"{dossier}/droits", $"{dossier}/frise", $"{dossier}/contrats", $"{dossier}/caracteristiques");
        Broken();
    }

    [Fact]
    public async Task The_pages_of_those_who_decide_and_of_the_administrator_break_no_rule()
    {
        var submitted = (await (await Story()).Submitted()).Id;
        var head = await viesion.SignIn(Department.Head);
        await Check(head, "/", "/contrats/a-traiter", $"/contrats/{submitted}", "/rapports/cer-etat-date-validation", "/rapports/activite-referent", "/pilotage");
        await Check(head, "/mises-en-demeure?etat=toutes");
        await Check(await viesion.SignIn(Department.FseManager), "/", "/not-found");
        var characteristic = await new ACharacteristic(viesion.Database, Department).List("un", "deux");
        var administrator = await viesion.SignIn(Department.Administrator);
        await Check(administrator, "/configuration/caracteristiques", "/configuration/caracteristiques/nouvelle", $"/configuration/caracteristiques/{characteristic}");
        await Narrow(administrator, "/configuration/caracteristiques");

        var run = await Import();
        await Check(await viesion.SignIn(Department.Administrator), "/synchronisation", $"/synchronisation/{run}");
        await Check(await viesion.SignIn(Department.Administrator), "/configuration/listes", "/configuration/listes/themes-d-objectif", "/configuration/rome");
        await Check(await viesion.SignIn(Department.Administrator), "/configuration/bilans", "/configuration/bilans/nouveau");
        await Check(await viesion.Anonymous("/connexion"), "/connexion");
        Broken();
    }

    /// <summary>A dossier with a validated CER.</summary>
    private async Task<CerStory> Story()
    {
        var story = await CerStory.Begin(viesion.Database, Department);
        await story.Validated();
        return story;
    }

    private async Task<int> Import()
    {
        var path = Path.Combine(Path.GetTempPath(), $"genesis_{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, new AGenesisFile(Department.Referent.Email).With("AXE1").With("AXE2", (GenesisColumns.Referent, "inconnu@test.fr")).Bytes());
        await viesion.Database.System.Run(new ImportGenesis(path, Force: true));
        File.Delete(path);
        return await viesion.Database.Sql<int>(Perimeter.System, "SELECT max(id) FROM genesis_runs");
    }

    private async Task Wizard(IPage page, string address)
    {
        await page.GotoAsync(address);
        await RunningViesion.Ready(page);
        foreach (var (index, step) in new[] { "Cadre", "Situation et évaluation", "Objectifs", "Expression et accord", "Relecture" }.Index())
        {
            await page.Locator(".steps li").Nth(index).Locator("button, .step").ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = step, Exact = true }).WaitForAsync();
            await Scan(page, $"assistant, {step}");
        }
    }

    private async Task Check(IPage page, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            if (address != "/connexion")
                await RunningViesion.Ready(page);
            await Scan(page, address);
        }
    }

    // Under 900 px the tables become cards and the drawers sheets.
    private async Task Narrow(IPage page, params string[] addresses)
    {
        await page.SetViewportSizeAsync(390, 844);
        await Check(page, addresses);
    }

    private async Task Scan(IPage page, string place)
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            // A colour read in the middle of a transition is nobody's colour.
            await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; document.getAnimations().forEach(animation => animation.finish()); }", theme);
            var result = await page.RunAxe(theme == "light" ? Everything : Colours);
            violations.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{place} ({theme}) : {violation.Id} – {violation.Help}\n    {node.Html}")));
        }
    }

    private void Broken() => Assert.True(violations.Count == 0, string.Join("\n", violations.Distinct()));
}
