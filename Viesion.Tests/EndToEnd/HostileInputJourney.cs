using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>Input that nobody should send: a French sentence or a 404, never a failed page, and nothing typed is lost.</summary>
public sealed class HostileInputJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private static readonly string[] Garbage = ["abc", "-1", "2147483647", "99999999999999999999", "%27%3Bdrop%20table", "%25", "_",
        "%22%27", "%00", "%F0%9F%98%80", "%ff", "1e9", "", new string('A', 5_000)];

    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task The_wizard_says_each_mistake_and_loses_no_character()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "D'<script>alert(1)</script>");
        var page = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/contrats/nouveau");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Date de début" }).FillAsync("01/12/2026");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Date de fin" }).FillAsync("30/11/2026");
        await Next(page);
        var huge = string.Concat(Enumerable.Repeat("« évaluation » 🙂 <script>alert(1)</script>\n", 500))[..20_000];
        await page.GetByLabel("Situation actuelle et actions").FillAsync(huge);
        await page.GetByLabel("Évaluation commune").FillAsync("'; DROP TABLE cers; --");
        await Next(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un objectif" }).ClickAsync();
        await page.Locator(".objective").GetByLabel("Ce que la personne réalise").FillAsync("Un objectif sans thème");
        await Next(page);
        await page.GetByLabel("Expression de la personne").FillAsync("{{constructor.constructor('alert(1)')()}}");
        await Next(page);

        var problems = page.Locator(".banner.error");
        await Expect(problems).ToContainTextAsync("date de fin");
        await Expect(problems).ToContainTextAsync("thème");
        await Expect(problems).ToContainTextAsync("Texte trop long");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le CER" })).ToBeDisabledAsync();
        await Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");

        await page.ReloadAsync();
        await RunningViesion.Ready(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Situation et évaluation" }).ClickAsync();
        await Expect(page.GetByLabel("Situation actuelle et actions")).ToHaveValueAsync(huge);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cadre" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Date de fin" })).ToHaveValueAsync("30/11/2026");
    }

    [Fact]
    public async Task Garbage_in_an_address_is_ignored_or_answered_by_a_sentence()
    {
        var page = await viesion.SignIn(Department.Head, "/not-found");
        foreach (var (path, keys) in new (string, string)[]
        {
            ("/beneficiaires", "q referent structure etat tri apres rang"),
            ("/contrats/a-traiter", "etat priorite attente territoire rang"),
            ("/rapports/cer-etat", "jours etats structure territoire situation tri page"), ("/rapports/cer-etat-date-validation", "du au"),
            ("/rapports/cer-etat.xlsx", "jours structure tri"),
        })
        {
            foreach (var address in keys.Split(' ').SelectMany(key => Garbage, (key, value) => $"{path}?{key}={value}"))
            {
                var answer = await page.APIRequest.GetAsync(address);
                Assert.True(answer.Status is 200 || (answer.Status is 400 && path.EndsWith(".xlsx", StringComparison.Ordinal)),
                    $"{answer.Status} {address}");
                if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
                    Assert.DoesNotContain("Page indisponible", await answer.TextAsync());
            }
        }
    }

    [Fact]
    public async Task Garbage_about_agendas_groups_and_documents_is_ignored_or_does_not_exist()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent);
        var page = await viesion.SignIn(Department.Head, "/not-found");
        foreach (var (path, keys, statuses) in new (string, string, int[])[]
        {
            ("/agenda", "vue jour qui", [200]), ("/agenda/partage", "agenda", [200, 404]), ("/rendez-vous", "liste rang action", [200]),
            ("/rendez-vous/collectif", "dossiers recherche", [200]),
            ($"/beneficiaires/{dossier.Id}/entretiens", "action noter rang", [200]),
            ($"/beneficiaires/{dossier.Id}/documents", "dossier supprimes rang", [200]),
            ("/convocations", "rdv modele format dossier", [404]),
        })
            foreach (var address in keys.Split(' ')
                .SelectMany(key => Garbage.Append("0001-01-01").Append("9999-12-31"), (key, value) => $"{path}?{key}={value}"))
            {
                var answer = await page.APIRequest.GetAsync(address);
                Assert.True(statuses.Contains(answer.Status), $"{answer.Status} {address}");
                Assert.False((await answer.TextAsync()).Contains("Page indisponible", StringComparison.Ordinal), address);
            }

        foreach (var path in Garbage.Where(value => value.Length > 0)
            .SelectMany(value => new[]
            {
                $"/documents/{value}",
                $"/rendez-vous/collectif/{value}",
                $"/rendez-vous/collectif/{value}/emargement",
                $"/agenda/flux/{value}.ics",
                $"/sms/accuses/{value}?etat=1"
            }))
        {
            var answer = await page.APIRequest.GetAsync(path);
            // The server itself refuses half a character and a sign of nothing.
            Assert.True(answer.Status is 404
                || (answer.Status is 400 && (path.Contains("%00", StringComparison.Ordinal)
                || path.Contains("%ff", StringComparison.Ordinal))), $"{answer.Status} {path}");
        }
    }

    [Fact]
    public async Task What_does_not_exist_or_lies_outside_the_perimeter_is_a_404_at_every_address()
    {
        var story = await CerStory.Begin(viesion.Database, Department);
        var cer = await story.Submitted();
        var stranger = await viesion.SignIn(Department.NorthReferent, "/not-found");
        foreach (var path in new[]
        {
            $"/contrats/{cer.Id}", $"/contrats/{cer.Id}/modifier", $"/beneficiaires/{story.Dossier.Id}",
            $"/beneficiaires/{story.Dossier.Id}/contrats/nouveau", "/contrats/a-traiter", "/synchronisation",
            "/synchronisation/1", "/synchronisation/1/rejets.csv", "/beneficiaires/999999999999", "/beneficiaires/2147483647",
            "/beneficiaires/abc", "/contrats/0", "/contrats/999999999999/modifier",
            "/rapports/..%2fcer-etat.xlsx", "/rapports/inconnu", "/..%2f..%2fetc/passwd",
        })
            Assert.True((await stranger.APIRequest.GetAsync(path)).Status == 404, path);

        var administrator = await viesion.SignIn(Department.Administrator, "/not-found");
        foreach (var path in new[]
        {
            "/synchronisation/2147483647",
            "/synchronisation/2147483647/rejets.csv",
            "/synchronisation/-1/rejets.csv",
            "/synchronisation/99999999999/rejets.csv"
        })
            Assert.True((await administrator.APIRequest.GetAsync(path)).Status == 404, path);
        Assert.True(await viesion.Database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM audit_entries WHERE action = 'Refused' AND staff_member_id = {Department.NorthReferent.Id}") > 0);
    }

    [Fact]
    public async Task Signing_in_never_leads_out_of_the_product_and_accents_in_the_address_are_no_obstacle()
    {
        foreach (var back in new[]
        {
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/.//evil.example",
            "/beneficiaires?q=Éloïse",
            "\0"
        })
        {
            var page = await viesion.SignIn(Department.Referent, back);
            Assert.StartsWith(viesion.Url + "/", page.Url, StringComparison.Ordinal);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_request_that_is_not_one_of_our_pages_gets_a_sentence_in_French()
    {
        var page = await viesion.Anonymous("/connexion");
        var forged = await page.APIRequest.PostAsync("/connexion", new() { DataString = "Form.Email=a" });
        Assert.Equal(400, forged.Status);
        Assert.Contains("Cette demande n’a pas pu être lue", System.Net.WebUtility.HtmlDecode(await forged.TextAsync()));
        var nowhere = await page.APIRequest.PostAsync("/nulle-part", new() { DataString = "x" });
        Assert.InRange(nowhere.Status, 404, 405);
        Assert.Contains("lang=\"fr\"", await nowhere.TextAsync());
    }

    private static Task Next(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
}
