using Microsoft.Playwright;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>Notes between a référent and the secretariat: attributed, told at once, private, closed.</summary>
public sealed class NotesJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_note_is_attributed_read_at_once_by_its_reader_and_closed()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "NOTES");
        var address = $"/beneficiaires/{dossier.Id}/notes";
        var referent = await viesion.SignIn(Department.Referent, address);
        var secretariat = await viesion.SignIn(Department.Secretariat);

        await referent.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Ajouter une note" }).ClickAsync();
        await referent.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la note" }).ClickAsync();
        await Expect(referent.GetByText("Écrivez la note.")).ToBeVisibleAsync();
        await referent.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true }).FillAsync("Merci de rappeler <b>la CAF</b>.");
        await referent.GetByRole(AriaRole.Radio, new() { Name = "Attribuée" }).CheckAsync();
        await referent.GetByLabel("Attribuée à").SelectOptionAsync(new SelectOptionValue { Label = "Claire Delorme" });
        await referent.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la note" }).ClickAsync();
        await Expect(referent.GetByRole(AriaRole.Article)).ToContainTextAsync("Merci de rappeler <b>la CAF</b>.");

        await Expect(secretariat.GetByRole(AriaRole.Button, new() { Name = "Notifications, 1" })).ToBeVisibleAsync();
        await Expect(secretariat.GetByRole(AriaRole.Region, new() { Name = "Notes attribuées", Exact = true }))
            .ToContainTextAsync("attribuée par Aïcha Bernard");
        await secretariat.GetByRole(AriaRole.Link, new() { Name = "Soraya NOTES" }).First.ClickAsync();
        await Expect(secretariat.GetByRole(AriaRole.Button, new() { Name = "Modifier" })).ToHaveCountAsync(0);
        await secretariat.GetByRole(AriaRole.Button, new() { Name = "Clore", Exact = true }).ClickAsync();
        await Expect(secretariat.GetByText("Aucune note ouverte")).ToBeVisibleAsync();

        await Expect(referent.GetByText("Aucune note ouverte")).ToBeVisibleAsync();
        await referent.GetByRole(AriaRole.Button, new() { Name = "Afficher aussi les notes closes" }).ClickAsync();
        await Expect(referent.GetByRole(AriaRole.Article)).ToContainTextAsync("Merci de rappeler");
    }

    [Fact]
    public async Task A_private_note_is_seen_by_nobody_else_on_any_page()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "PRIVÉE");
        var referent = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/notes");
        await referent.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Ajouter une note" }).ClickAsync();
        await referent.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true }).FillAsync("Pour moi seule.");
        await referent.GetByRole(AriaRole.Radio, new() { Name = "Privée" }).CheckAsync();
        await referent.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la note" }).ClickAsync();
        await Expect(referent.GetByRole(AriaRole.Article)).ToContainTextAsync("Pour moi seule.");
        await referent.GotoAsync($"/beneficiaires/{dossier.Id}");
        await Expect(referent.GetByText("Pour moi seule.")).ToBeVisibleAsync();

        var administrator = await viesion.SignIn(Department.Administrator, $"/beneficiaires/{dossier.Id}/notes?closes=oui");
        await Expect(administrator.GetByText("Aucune note dans ce dossier")).ToBeVisibleAsync();
        foreach (var path in new[] { "", "/notes" })
            Assert.DoesNotContain("Pour moi seule", await (await administrator.GotoAsync($"/beneficiaires/{dossier.Id}{path}"))!
                .TextAsync(), StringComparison.Ordinal);
        var elsewhere = await viesion.SignIn(Department.NorthHead);
        Assert.Equal(404, (await elsewhere.GotoAsync($"/beneficiaires/{dossier.Id}/notes"))!.Status);
    }
}
