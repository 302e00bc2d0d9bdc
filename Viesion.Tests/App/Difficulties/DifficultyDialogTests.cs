using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Difficulties;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Difficulties;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Difficulties;

public sealed class DifficultyDialogTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Bad_input_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        var dossier = await Dossier();
        await using var context = Context();
        var dialog = Open(context, dossier, null, () => { });
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("select[name=ItemId] option:not([value=''])")));
        dialog.Do("textarea", element => element.Input(new string('x', 5_000)));
        dialog.Do("input[name=Start]", element => element.Change("32/13"));
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("Date à corriger", dialog.Find(".err-text").TextContent));

        dialog.Do("input[name=Start]", element => element.Change("02/03/2026"));
        dialog.Do("input[name=End]", element => element.Change("01/03/2026"));
        var permit = await database.Item(ListKind.Difficulty, "permis");
        dialog.Do("select[name=ItemId]", element => element.Change($"{permit}"));
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("précède la date de début", dialog.Markup));
        Assert.Equal(5_000, dialog.Find("textarea").GetAttribute("value")!.Length);
        Assert.Empty(await Rows(dossier));
    }

    [Fact]
    public async Task When_somebody_else_saved_first_both_are_shown_and_one_chooses()
    {
        var dossier = await Dossier();
        await database.For(department.Referent)
            .Run(new RecordDifficulty(dossier, new(await database.Item(ListKind.Difficulty, "permis"), database.Clock.Today())));
        var seen = Assert.Single(await Rows(dossier));
        await using var context = Context();
        var saved = false;
        var dialog = Open(context, dossier, seen, () => saved = true);
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("select[name=ItemId] option:not([value=''])")));
        Assert.True(
            (await database.For(department.Head)
            .Run(new ChangeDifficulty(seen.Id, seen.Version, seen.Content with { Comment = "La version de la cheffe" }))).Succeeded);

        dialog.Do("textarea", element => element.Input("La mienne"));
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("La version de la cheffe", dialog.Find(".banner").TextContent));
        Assert.Contains("La mienne", dialog.Find(".banner").TextContent);
        dialog.Do(".banner .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.True(saved));
        Assert.Equal("La mienne", Assert.Single(await Rows(dossier)).Content.Comment);
    }

    private static IRenderedComponent<DifficultyDialog> Open(BunitContext context, int dossier, DifficultyRow? row, Action done)
        => context.Render<DifficultyDialog>(parameters => parameters.Add(d => d.BeneficiaryId, dossier).Add(d => d.Row, row)
            .Add(d => d.Open, true).Add(d => d.Done, _ => done()));

    private BunitContext Context()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddSingleton<IOperations>(database.For(department.Referent));
        return context;
    }

    private async Task<int> Dossier()
    {
        await database.WriteReferences();
        return (await department.Dossier(database, department.Referent)).Id;
    }

    private async Task<IReadOnlyList<DifficultyRow>> Rows(int dossier)
        => (await database.For(department.Referent).Read<DifficultyReads, DossierDifficulties?>(reads => reads.OfDossier(dossier)))!.Items;
}
