using Microsoft.Playwright;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

public sealed class SynchronisationJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    [Fact]
    public async Task An_administrator_sends_a_file_watches_it_go_in_and_downloads_what_was_rejected()
    {
        var name = $"genesis_20261120_{Guid.NewGuid():N}.csv";
        var page = await viesion.SignIn(viesion.Department.Administrator, "/synchronisation");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Synchronisation Genesis" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Aucune synchronisation")).ToBeVisibleAsync();

        var file = new AGenesisFile(viesion.Department.Referent.Email).With("P1").With("P2", (GenesisColumns.Referent, "=inconnu@test.fr"))
            .WithRaw("=1+1");
        await page.GetByLabel("Fichier Genesis (CSV)")
            .SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = file.Bytes() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer et importer" }).ClickAsync();
        await Expect(page.GetByText("La synchronisation est lancée.")).ToBeVisibleAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await Expect(row).ToContainTextAsync("Appliqué");
        await Shoot(page, "runs");
        await row.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByText("Référent inconnu")).ToBeVisibleAsync();
        await Shoot(page, "run");
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger les rejets" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.StartsWith("ligne;motif;contenu", text, StringComparison.Ordinal);
        Assert.Contains("'=1+1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_finds_the_page_nor_the_download()
    {
        foreach (var member in new[] { viesion.Department.Referent, viesion.Department.Secretariat, viesion.Department.Head })
        {
            var page = await viesion.SignIn(member);
            foreach (var path in new[] { "/synchronisation", "/synchronisation/1", "/synchronisation/1/rejets.csv" })
            {
                var answer = await page.GotoAsync(path);
                await Expect(page.GetByText("Importer maintenant")).ToHaveCountAsync(0);
                Assert.DoesNotContain("ligne;motif", await answer!.TextAsync(), StringComparison.Ordinal);
            }
        }
    }

    private static async Task Shoot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
