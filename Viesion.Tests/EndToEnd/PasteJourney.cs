using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>What is pasted beyond the length of a field is never lost without a word.</summary>
public sealed class PasteJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private const string Over = "Le texte collé dépasse la limite de 100 caractères\u00a0: les 30 derniers n’ont pas été pris.";

    [Fact]
    public async Task A_paste_over_the_limit_is_said_beside_the_field_until_one_types()
    {
        var page = await viesion.SignIn(viesion.Department.Administrator, "/configuration/collaborateurs/nouveau");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var (field, note) = (page.Locator("input[name=FirstName]"), page.Locator(".field",
            new() { Has = page.Locator("input[name=FirstName]") }).Locator("[data-paste-note]"));

        await Paste(page, field, new string('a', 130));
        await Expect(field).ToHaveValueAsync(new string('a', 100));
        await Expect(note).ToHaveTextAsync(Over);
        await page.Keyboard.PressAsync("Backspace");
        await Expect(note).ToBeEmptyAsync();

        await field.FillAsync("");
        await Paste(page, field, "Anaïs");
        await Expect(field).ToHaveValueAsync("Anaïs");
        await Expect(note).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_paste_that_the_circuit_could_not_carry_is_refused_and_the_page_lives()
    {
        var page = await viesion.SignIn(viesion.Department.Administrator, "/");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/configuration/lieux");
        await RunningViesion.Ready(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un lieu" }).First.ClickAsync();
        var address = page.Locator("input[name=Address]");
        await Paste(page, address, new string('é', 300_000));
        await Expect(page.GetByText("Le texte collé dépasse la limite de 50\u202f000 caractères\u00a0: rien n’a été collé."))
            .ToBeVisibleAsync();
        await Expect(address).ToHaveValueAsync("");
        await address.FillAsync("12 rue de l’Hôtel, 07000 Privas");
        await Expect(page.Locator(".sms-count")).ToContainTextAsync("1 SMS");
        await Expect(page.Locator(".sms-count")).ToContainTextAsync("ô\u00a0→\u00a0o");
        await address.FillAsync("12 rue de l’Hôtel 😀");
        await Expect(page.Locator(".sms-count")).ToContainTextAsync("70 caractères à cause de\u00a0: 😀");
    }

    private static async Task Paste(IPage page, ILocator field, string text)
    {
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
    }
}
