using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Access;
using Viesion.App.Assessments;
using Viesion.App.Ui;
using Viesion.Domain.Assessments;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Assessments;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Assessments;

public sealed class AssessmentFormTests : BunitContext, IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database;
    private readonly SmallDepartment department;

    public AssessmentFormTests(DepartmentDatabase home)
    {
        (database, department) = (home.Database, home.Department);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(database.Clock);
        Services.AddScoped<Toaster>();
        Services.AddScoped<BeforeLeaving>();
        Services.AddSingleton(database.For(department.Referent));
    }

    [Fact]
    public async Task What_is_typed_is_kept_by_itself_and_finishing_says_what_is_missing_or_wrong()
    {
        var (dossier, view) = await Started("Bilan saisi");
        var finished = false;
        var form = Render<AssessmentForm>(parameters => parameters.Add(f => f.View, view).Add(f => f.OnFinished, () => finished = true));

        form.Do("#q-dates-0", element => element.Input("32/13"));
        form.Do("#q-km-0", element => element.Input("12 000,5"));
        form.WaitForAssertion(() => Assert.Contains("Brouillon enregistré à", form.Find("[data-draft-status]").TextContent));
        Assert.Equal(["32/13"], (await Seen(dossier, view.Id)).Answers.Of("dates"));

        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains(AssessmentRefusals.Unanswered.Message, form.Find("#q-nom-0-error").TextContent));
        Assert.Contains(AssessmentRefusals.NotADate.Message, form.Find("#q-dates-0-error").TextContent);
        Assert.Contains("3 réponses", form.Find(".banner").TextContent.Replace('\u00a0', ' '));

        form.Do("#q-nom-0", element => element.Input("Cuisinier"));
        form.Do("#q-dates-0", element => element.Input("3/2/26"));
        form.Do(part => part.FindAll("button")
            .Single(button => button.TextContent.Contains("Ajouter une réponse", StringComparison.Ordinal)), element => element.Click());
        form.Do("#q-dates-1", element => element.Input("04/03/2026"));
        form.Do("input[type=radio]", 0, element => element.Change(true));
        form.Do("input[type=checkbox]", 2, element => element.Change(true));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.True(finished));
        var after = await Seen(dossier, view.Id);
        Assert.Equal(["2026-02-03", "2026-03-04"], after.Answers.Of("dates"));
        Assert.Equal(("12000.5", "oui", "en bus"),
            (after.Answers.Of("km")[0], after.Answers.Of("permis")[0], after.Answers.Of("moyens")[0]));
        Assert.NotNull(after.FinishedAt);
    }

    [Fact]
    public async Task A_second_tab_is_told_sees_both_and_chooses()
    {
        var (dossier, view) = await Started("Bilan en deux onglets");
        await database.For(department.Referent)
            .Run(new SaveAssessment(view.Id, 1, null, AnswerSheet.Empty.With("nom", ["dans l’autre onglet"])));
        var form = Render<AssessmentForm>(parameters => parameters.Add(f => f.View, view));

        form.Do("#q-nom-0", element => element.Input("dans celui-ci"));
        form.WaitForAssertion(() => Assert.Contains("dans l’autre onglet", form.Find(".draft-difference").TextContent));
        Assert.Equal(["dans l’autre onglet"], (await Seen(dossier, view.Id)).Answers.Of("nom"));
        form.Do(part => part.FindAll(".banner button").Single(button => button.TextContent == "Garder la mienne"),
            element => element.Click());
        form.WaitForAssertion(() => Assert.Contains("Brouillon enregistré à", form.Find("[data-draft-status]").TextContent));
        Assert.Equal(["dans celui-ci"], (await Seen(dossier, view.Id)).Answers.Of("nom"));
    }

    [Fact]
    public async Task Leaving_the_page_keeps_the_last_key()
    {
        var (dossier, view) = await Started("Bilan quitté");
        var form = Render<AssessmentForm>(parameters => parameters.Add(f => f.View, view));
        form.Do("#q-recit-0", element => element.Input("jusqu’à la dernière touche"));
        await form.Instance.DisposeAsync();
        Assert.Equal(["jusqu’à la dernière touche"], (await Seen(dossier, view.Id)).Answers.Of("recit"));
    }

    private async Task<(Beneficiary, AssessmentView)> Started(string name)
    {
        var questionnaire = await database.For(department.Administrator).Run(new SaveQuestionnaire(null, 0, AQuestionnaire.Content(name)));
        var dossier = await department.Dossier(database, department.Referent);
        var id = await database.For(department.Referent).Run(new StartAssessment(dossier.Id, questionnaire.Value));
        return (dossier, await Seen(dossier, id.Value));
    }

    private async Task<AssessmentView> Seen(Beneficiary dossier, int id)
        => (await database.For(department.Referent).Read<AssessmentReads, AssessmentView?>(reads => reads.For(dossier.Id, id)))!;
}
