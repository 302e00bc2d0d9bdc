using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Characteristics;
using Viesion.App.Ui;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Characteristics;

public sealed class CharacteristicsFormTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private ACharacteristic Characteristic => new(database, department);

    [Theory]
    [InlineData("12,5,3")]
    [InlineData("1000000000000")]
    [InlineData("douze")]
    public async Task A_number_that_cannot_be_stays_on_the_screen_with_its_message(string typed)
    {
        var (dossier, number) = (await Dossier(), await Characteristic.Number());
        await using var context = Context();
        var form = await Form(context, dossier, number);
        form.Do("input", 0, element => element.Change(typed));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("Corrigez les champs", form.Find(".banner").TextContent));
        Assert.Contains("Indiquez un nombre", form.Find(".err-text").TextContent);
        Assert.Equal(typed, form.FindAll("input")[0].GetAttribute("value"));
        Assert.Null((await Characteristic.Item(dossier, number)).Current);
    }

    [Fact]
    public async Task A_date_that_does_not_exist_and_a_text_of_five_thousand_characters_are_refused_and_kept()
    {
        var (dossier, text) = (await Dossier(), await Characteristic.Text());
        await using var context = Context();
        var form = await Form(context, dossier, text);
        var huge = new string('é', 5_000);
        form.Do("textarea", element => element.Input(huge));
        form.Do("input[name^=depuis]", element => element.Change("31/02/2026"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("Corrigez les champs", form.Find(".banner").TextContent));
        form.Do("input[name^=depuis]", element => element.Change("21/11/2026"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(
            () => Assert.Contains(
                form.FindAll(".err-text"), error => error.TextContent.Contains("retirez 4000 caractères", StringComparison.Ordinal)));
        Assert.Equal(huge, form.Find("textarea").GetAttribute("value"));
        Assert.Null((await Characteristic.Item(dossier, text)).Current);
    }

    [Fact]
    public async Task When_somebody_else_wrote_it_meanwhile_both_values_are_shown_and_one_chooses()
    {
        var (dossier, text) = (await Dossier(), await Characteristic.Text());
        await using var context = Context();
        var form = await Form(context, dossier, text);
        Assert.Null(await Characteristic.Record(dossier, text, new() { Text = "Le texte de l’autre" }));
        form.Do("textarea", element => element.Input("Mon texte"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("Le texte de l’autre", form.Find(".banner.warning").TextContent));
        Assert.Contains("Mon texte", form.Find(".banner.warning").TextContent);
        Assert.Equal("Mon texte", form.Find("textarea").GetAttribute("value"));

        form.Do(part => part.FindAll(".banner.warning button").Single(button => button.TextContent == "Garder ma saisie"),
            element => element.Click());
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Single(context.Services.GetRequiredService<Toaster>().Current));
        var shown = await Characteristic.Shown(dossier);
        Assert.Equal("Mon texte", shown.Items.Single(item => item.DefinitionId == text).Current!.Content.Text);
        Assert.Equal("Le texte de l’autre", shown.Past.Single(past => past.DefinitionId == text).Value.Content.Text);
    }

    [Fact]
    public async Task What_another_did_to_something_else_or_the_same_is_no_question()
    {
        var (dossier, text, other) = (await Dossier(), await Characteristic.Text(), await Characteristic.Text());
        Assert.Null(await Characteristic.Record(dossier, text, new() { Text = "avant" }));
        await using var context = Context();
        var form = await Form(context, dossier, text, other);
        Assert.Null(
            (await database.For(department.Head)
            .Run(new RefreshCharacteristics(dossier, [(await Characteristic.Item(dossier, text)).Current!.Seen!]))).Refusal);
        Assert.Null(await Characteristic.Record(dossier, other, new() { Text = "pareil" }));
        form.Do("textarea", 0, element => element.Input("après"));
        form.Do("textarea", 1, element => element.Input("pareil"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Single(context.Services.GetRequiredService<Toaster>().Current));
        Assert.Empty(form.FindAll(".banner"));
        Assert.Equal("après", (await Characteristic.Item(dossier, text)).Current!.Content.Text);
    }

    private BunitContext Context()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddSingleton<IOperations>(database.For(department.Referent));
        context.Services.AddScoped<Toaster>();
        return context;
    }

    private async Task<IRenderedComponent<CharacteristicsForm>> Form(BunitContext context, int dossier, params int[] definitions)
    {
        var shown = await Characteristic.Shown(dossier);
        return context.Render<CharacteristicsForm>(parameters => parameters.Add(form => form.Dossier, shown)
            .Add(form => form.Items, [.. definitions.Select(id => shown.Items.Single(item => item.DefinitionId == id))]));
    }

    private async Task<int> Dossier() => (await department.Dossier(database, department.Referent)).Id;
}
