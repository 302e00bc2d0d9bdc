using Microsoft.Playwright;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>An administrator writes a questionnaire, a référent fills it in, a head reads it.</summary>
public sealed class AssessmentJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_questionnaire_is_written_filled_in_interrupted_finished_and_read()
    {
        var admin = await viesion.SignIn(Department.Administrator, "/configuration/bilans");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Nouveau questionnaire" }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(admin.GetByText("Nommez le questionnaire.")).ToBeVisibleAsync();
        await admin.GetByRole(AriaRole.Textbox, new() { Name = "Nom" }).FillAsync("Bilan flash");
        await admin.GetByRole(AriaRole.Textbox, new() { Name = "Thème" }).FillAsync("Santé");
        await admin.GetByRole(AriaRole.Textbox, new() { Name = "Question", Exact = true }).FillAsync("Quel est votre projet ?");
        await admin.GetByRole(AriaRole.Checkbox, new() { Name = "Obligatoire" }).CheckAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Row).Filter(new() { HasText = "Bilan flash" })).ToContainTextAsync("0\u00a0bilan");

        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "BILAN");
        var referent = await viesion.SignIn(Department.Referent, $"/beneficiaires/{dossier.Id}/bilans");
        await referent.GetByRole(AriaRole.Button, new() { Name = "Bilan flash" }).ClickAsync();
        await referent.GetByLabel("Quel est votre projet ?").FillAsync("Ouvrir <b>un</b> restaurant");
        await Expect(referent.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");
        await referent.ReloadAsync();
        await RunningViesion.Ready(referent);
        await Expect(referent.GetByLabel("Quel est votre projet ?")).ToHaveValueAsync("Ouvrir <b>un</b> restaurant");
        await referent.GetByRole(AriaRole.Button, new() { Name = "Terminer le bilan" }).ClickAsync();
        await Expect(referent.GetByRole(AriaRole.Button, new() { Name = "Corriger" })).ToBeVisibleAsync();

        var head = await viesion.SignIn(Department.Head, $"/beneficiaires/{dossier.Id}/bilans");
        await head.GetByRole(AriaRole.Link, new() { Name = "Bilan flash" }).ClickAsync();
        await Expect(head.Locator("dl.sheet")).ToContainTextAsync("Ouvrir <b>un</b> restaurant");
        await Expect(head.GetByRole(AriaRole.Button, new() { Name = "Corriger" })).ToHaveCountAsync(0);
        var address = new Uri(head.Url).PathAndQuery;

        var elsewhere = await viesion.SignIn(Department.NorthHead);
        Assert.Equal(404, (await elsewhere.GotoAsync(address))!.Status);
        Assert.Equal(404, (await elsewhere.GotoAsync($"/beneficiaires/{dossier.Id}/bilans"))!.Status);
        Assert.Equal(404, (await elsewhere.GotoAsync("/configuration/bilans"))!.Status);
        Assert.Equal(404, (await elsewhere.GotoAsync("/configuration/bilans/nouveau"))!.Status);
    }
}
