using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Access;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// Every page, its states and its dialogs under axe, in both themes, wide and narrow, as the people who use them (ACC-07). One browser, a
/// few pages at a time.
/// </summary>
public sealed class AccessibilityJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private const int AtATime = 3;

    private readonly AxeScan axe = new();
    private readonly ConcurrentDictionary<StaffMember, Lazy<Task<IPage>>> sessions = [];

    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task Every_page_breaks_no_rule_in_either_theme_wide_or_narrow()
    {
        Assert.True(EveryPage.All.Count >= 50, "the pages were found");
        var pages = new EveryPage(viesion);
        await pages.Fill();
        await AsksForACode(Department.Coordinator);
        await Parallel.ForEachAsync(EveryPage.All, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (asked, _) =>
        {
            var address = pages.Address(asked.Template);
            var page = asked.Anonymous ? await viesion.Anonymous("/connexion") : await Tab(pages.Reader(asked.Template));
            if (asked.Template == "/connexion/code")
                await Password(page, Department.Coordinator);
            else
                await page.GotoAsync(address);
            if (asked.Circuit && !asked.Anonymous)
                await RunningViesion.Ready(page);
            Assert.Equal(address, new Uri(page.Url).AbsolutePath);
            await axe.BothWidths(page, address);
            await page.CloseAsync();
        });
        axe.FoundNothing();
    }

    [Fact]
    public async Task States_wizard_and_dialogs_break_no_rule()
    {
        var pages = new EveryPage(viesion);
        await pages.Fill();
        var dossier = $"/beneficiaires/{pages.Dossier}";
        (StaffMember Who, string Address, string? Button)[] places =
        [
            (Department.Referent, "/beneficiaires?q=introuvable", null),
            (Department.Referent, "/beneficiaires?etat=entree&cer=aucun", "Enregistrer la recherche"),
            (Department.Referent, "/", "Organiser"),
            (Department.Referent, "/", "Ajouter un widget"),
            (Department.Referent, "/agenda?vue=mois", null),
            (Department.Referent, "/agenda?vue=liste", null),
            (Department.Referent, "/agenda?vue=jour", "Prendre un rendez-vous"),
            (Department.Secretariat, $"/agenda?qui={Department.Referent.Id}.{Department.Secretariat.Id}", null),
            (Department.Referent, $"{dossier}/frise", "Vue liste"),
            (Department.Referent, $"{dossier}/caracteristiques?saisie=toutes", null),
            (Department.Referent, $"{dossier}/notes?closes=oui", "Ajouter une note"),
            (Department.Referent, $"{dossier}/dispositif", "Terminer la veille"),
            (Department.Referent, $"{dossier}/referents", "Sortie de la file active"),
            (Department.Referent, $"{dossier}/difficultes", "Ajouter une difficulté"),
            (Department.Referent, $"{dossier}/competences", "Ajouter une compétence"),
            (Department.Secretariat, $"{dossier}/referents", "Changer le référent de parcours"),
            (Department.Secretariat, $"{dossier}/referents", "Ajouter un référent d’étape"),
            (Department.Secretariat, "/mises-en-demeure", "Refuser la demande pour Soraya MARTINEZ"),
            (Department.Secretariat, "/recalage", "Sortir de la file active : "),
            (Department.Administrator, "/configuration/territoires", "Créer un territoire"),
            (Department.Administrator, "/rapports/inconnu", null),
            (Department.Referent, "/rapports/generateur?apercu=1&groupe=territoire", null),
        ];
        await Parallel.ForEachAsync(places, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (place, _) =>
        {
            var page = await Tab(place.Who);
            await page.GotoAsync(place.Address);
            await RunningViesion.Ready(page);
            if (place.Button is { } button)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
                await page.Locator("dialog[open], main table, main form, .arranging").Locator("visible=true").First.WaitForAsync();
            }
            await axe.Of(page, $"{place.Address}, {place.Button}");
            await page.CloseAsync();
        });
        await Wizard(await Tab(Department.Referent), $"{dossier}/contrats/nouveau");
        axe.FoundNothing();
    }

    private async Task Wizard(IPage page, string address)
    {
        await page.GotoAsync(address);
        await RunningViesion.Ready(page);
        foreach (var (index, step) in new[]
        {
            "Cadre",
            "Situation et évaluation",
            "Objectifs",
            "Expression et accord",
            "Relecture"
        }.Index())
        {
            await page.Locator(".steps li").Nth(index).Locator("button, .step").ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = step, Exact = true }).WaitForAsync();
            await axe.Of(page, $"assistant, {step}");
        }
    }

    // One sign-in a person, a tab a page.
    private async Task<IPage> Tab(StaffMember who)
        => await (await sessions.GetOrAdd(who, member => new(() => viesion.SignIn(member))).Value).Context.NewPageAsync();

    private async Task AsksForACode(StaffMember who)
    {
        using var scope = viesion.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByEmailAsync(who.Email))!;
        await users.ResetAuthenticatorKeyAsync(account);
        await users.SetTwoFactorEnabledAsync(account, true);
    }

    private static async Task Password(IPage page, StaffMember who)
    {
        await page.GetByLabel("Identifiant").FillAsync(who.Email);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(RunningViesion.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/connexion/code*");
    }
}
