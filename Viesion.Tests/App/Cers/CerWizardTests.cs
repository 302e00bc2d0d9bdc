using AngleSharp.Dom;
using Bunit;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Access;
using Viesion.App.Cers;
using Viesion.App.Cers.Store;
using Viesion.App.Cers.Wizard;
using Viesion.App.Ui;
using Viesion.Domain.Cers;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Cers;
using Viesion.Infrastructure.Messaging;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.App.Cers;

public sealed class CerWizardTests : BunitContext, IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly TestDatabase database;
    private readonly LiveFeed live = new();
    private CerStory story = null!;

    public CerWizardTests(TestDatabase database)
    {
        this.database = database;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(database.Clock);
        Services.AddSingleton(live);
        Services.AddScoped<Toaster>();
        Services.AddScoped<BeforeLeaving>();
        Services.AddFluxor(options => options.ScanAssemblies(typeof(CerWizardState).Assembly));
    }

    public async ValueTask InitializeAsync()
    {
        story = await CerStory.Begin(database, await SmallDepartment.Once(database));
        Services.AddSingleton(database.For(story.Department.Referent));
        await Services.GetRequiredService<IStore>().InitializeAsync();
    }

    [Fact]
    public async Task What_is_typed_is_kept_from_the_first_key_and_found_again()
    {
        var wizard = await Open();
        Go(wizard, CerFields.Situation);
        wizard.Do("#cer-Situation", element => element.Input("M"));

        wizard.WaitForAssertion(() => Assert.Equal("Brouillon enregistré à 10:00:00", Status(wizard)), Soon);
        Assert.Equal("M", (await Draft())!.Content.Situation);

        var again = await Open();
        Assert.Equal("M", again.Find("#cer-Situation").GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_typed_is_lost_and_each_mistake_stands_beside_its_field()
    {
        var wizard = await Open();
        wizard.Do("#cer-Start", element => element.Input("01/12/2026"));
        wizard.Do("#cer-End", element => element.Input("30/11/2026"));
        wizard.Do("#cer-SignedOn", element => element.Input("32/13"));
        Go(wizard, CerFields.Situation);
        var text = string.Concat(Enumerable.Repeat("😀é<script>", 1_700)).PadRight(20_000, 'x');
        wizard.Do("#cer-Situation", element => element.Input(text));
        Go(wizard, CerFields.Objectives);
        wizard.Do(part => Button(part, "Ajouter un objectif"), element => element.Click());
        wizard.Do("textarea", element => element.Input("Sans thème"));
        Go(wizard, CerFields.Frame);

        Assert.Contains(CerRefusals.EndBeforeStart.Message, wizard.Find("#cer-End-error").TextContent);
        Assert.Equal("32/13", wizard.Find("#cer-SignedOn").GetAttribute("value"));
        Assert.Contains("Date à corriger", wizard.Find("#cer-SignedOn-error").TextContent);
        Go(wizard, CerFields.Situation);
        Assert.Equal(text, wizard.Find("#cer-Situation").GetAttribute("value"));
        Assert.Contains("Texte trop long", wizard.Find("#cer-Situation-error").TextContent);
        Assert.Empty(wizard.FindAll("script"));
        Go(wizard, CerFields.Objectives);
        Assert.Contains(CerRefusals.NoTheme.Message, wizard.Find(".objective .err-text").TextContent);
        wizard.WaitForAssertion(() => Assert.StartsWith("Brouillon enregistré", Status(wizard), StringComparison.Ordinal), Soon);
        Assert.Equal((text, "32/13"), ((await Draft())!.Content.Situation, (await Draft())!.Content.SignedOn));
    }

    [Fact]
    public async Task The_review_says_what_still_prevents_the_submission_and_leads_to_each_field()
    {
        var wizard = await Open();
        Go(wizard, CerFields.Review);

        Assert.Equal(["Situation actuelle", "Évaluation commune du parcours", "Objectifs", "Expression de la personne accompagnée"],
            wizard.FindAll(".banner.warning a").Select(link => link.TextContent));
        Assert.DoesNotContain(wizard.FindAll("button"), button => button.TextContent.Contains("soumettre", StringComparison.Ordinal));
        Assert.Equal(["done", "failed", "failed", "failed"], wizard.FindAll(".steps button")
            .Select(step => step.ClassName!.Replace("step ", "").Trim()));

        wizard.Do(".banner.warning a", 1, element => element.Click());
        Assert.Contains("Situation et évaluation", wizard.Find("[aria-current=step]").TextContent);
        Assert.Contains(CerRefusals.NoAssessment.Message, wizard.Find("#cer-Assessment-error").TextContent);
    }

    [Fact]
    public async Task Objectives_are_added_ordered_and_removed()
    {
        var wizard = await Open();
        Go(wizard, CerFields.Objectives);
        foreach (var name in new[] { "un", "deux", "trois" })
        {
            wizard.Do(part => Button(part, "Ajouter un objectif"), element => element.Click());
            wizard.Do(part => part.FindAll(".objective")[^1].QuerySelector("textarea")!, element => element.Input(name));
        }
        wizard.Do("[aria-label='Monter l’objectif 3']", element => element.Click());
        wizard.Do("[aria-label='Supprimer l’objectif 1']", element => element.Click());

        Assert.Equal(["trois", "deux"], wizard.FindAll(".objective")
            .Select(objective => objective.QuerySelector("textarea")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_second_writer_is_told_and_chooses_whose_version_is_kept()
    {
        var wizard = await Open();
        Go(wizard, CerFields.Situation);
        await story.Run(story.Department.Referent,
            new SaveCerDraft(story.Dossier.Id, null, new CerDraftContent { Number = "1", Situation = "celle de l’autre" }, 2, 0));
        wizard.Do("#cer-Situation", element => element.Input("la mienne"));

        wizard.WaitForAssertion(
            () => Assert.Contains("Aïcha Bernard a enregistré ce brouillon le 21/11/2026 à 10:00:00",
            wizard.Find(".banner.warning").TextContent), Soon);
        Assert.Equal("la mienne", wizard.Find("#cer-Situation").GetAttribute("value"));
        Assert.Equal("celle de l’autre", (await Draft())!.Content.Situation);
        var both = wizard.FindAll(".draft-difference")
            .Single(difference => difference.QuerySelector("summary")!.TextContent == "Situation actuelle");
        Assert.Equal(["celle de l’autre", "la mienne"], both.QuerySelectorAll("dd").Select(value => value.TextContent));

        wizard.Do(part => Button(part, "Garder la mienne"), element => element.Click());
        wizard.WaitForAssertion(() => Assert.StartsWith("Brouillon enregistré", Status(wizard), StringComparison.Ordinal), Soon);
        Assert.Equal(("la mienne", 2), ((await Draft())!.Content.Situation, (await Draft())!.Revision));
    }

    [Fact]
    public async Task The_other_version_can_be_taken_as_soon_as_a_colleague_has_saved()
    {
        var wizard = await Open();
        Go(wizard, CerFields.Situation);
        await story.Run(story.Department.Referent,
            new SaveCerDraft(story.Dossier.Id, null, new CerDraftContent { Situation = "celle de l’autre" }, 2, 0));
        live.Deliver(new LiveEvent(LiveTopic.CerDraft, null, story.Dossier.Id, story.Department.OtherReferent.Id));

        wizard.WaitForElement(".banner.warning", Soon);
        wizard.Do(part => Button(part, "Reprendre sa version"), element => element.Click());
        wizard.WaitForAssertion(() => Assert.Equal("celle de l’autre", wizard.Find("#cer-Situation").GetAttribute("value")), Soon);
        Assert.Empty(wizard.FindAll(".banner.warning"));
    }

    [Fact]
    public async Task A_complete_CER_is_saved_and_submitted_after_a_warning()
    {
        var wizard = await Open();
        Go(wizard, CerFields.Situation);
        wizard.Do("#cer-Situation", element => element.Input("41 ans, locataire."));
        wizard.Do("#cer-Assessment", element => element.Input("Bilan fait."));
        Go(wizard, CerFields.Objectives);
        wizard.Do(part => Button(part, "Ajouter un objectif"), element => element.Click());
        wizard.Do(".objective select", element => element.Change($"{story.Department.Theme.Id}"));
        Go(wizard, CerFields.Expression);
        wizard.Do("#cer-Expression", element => element.Input("Rien à ajouter."));
        Go(wizard, CerFields.Review);
        wizard.Do(part => Button(part, "Enregistrer et soumettre à l’étude"), element => element.Click());
        Assert.Contains("ni revenir en arrière", wizard.Find("dialog").TextContent);
        var arrived = new TaskCompletionSource<string>();
        Services.GetRequiredService<NavigationManager>().LocationChanged += (_, went) => arrived.TrySetResult(went.Location);
        wizard.Do("dialog footer .primary", element => element.Click());

        var page = await arrived.Task.WaitAsync(Soon);
        Assert.Matches(@"/contrats/\d+$", page);
        var cer = (await story.See(story.Department.Secretariat, int.Parse(page.Split('/')[^1])))!;
        Assert.Equal((CerState.Submitted, 1, new DateOnly(2026, 12, 1)), (cer.State, cer.Content.Number, cer.Content.Start));
        Assert.Null(await Draft());
    }

    [Fact]
    public async Task The_end_and_the_duration_answer_each_other()
    {
        var wizard = await Open();
        wizard.Do("#cer-Months", element => element.Change("6"));
        Assert.Equal("31/05/2027", wizard.Find("#cer-End").GetAttribute("value"));
        wizard.Do("#cer-End", element => element.Input("28/02/2027"));
        Assert.Equal("3", wizard.Find("#cer-Months").GetAttribute("value"));
        wizard.Do("#cer-Start", element => element.Input("01/01/2027"));
        Assert.Equal("31/03/2027", wizard.Find("#cer-End").GetAttribute("value"));
    }

    [Fact]
    public async Task Those_who_may_not_write_or_correct_do_not_get_the_wizard()
    {
        var proposed = await story.Proposed();
        foreach (var who in new[]
        {
            story.Department.Secretariat,
            story.Department.Head,
            story.Department.PartnerSecretariat,
            story.Department.Administrator,
            story.Department.FseManager
        })
        {
            Assert.Null(await database.For(who).Read<CerWizardReads, CerWizardSetup?>(reads => reads.ForNew(story.Dossier.Id)));
            Assert.Null(await database.For(who).Read<CerWizardReads, CerWizardSetup?>(reads => reads.ForCorrection(proposed.Id)));
        }
        var submitted = await story.Submitted();
        Assert.Null(await database.For(story.Department.Referent).Read<CerWizardReads, CerWizardSetup?>(
            reads => reads.ForCorrection(submitted.Id)));
        Assert.NotNull(await database.For(story.Department.Secretariat).Read<CerWizardReads, CerWizardSetup?>(
            reads => reads.ForCorrection(submitted.Id)));
    }

    private async Task<IRenderedComponent<CerWizard>> Open()
    {
        var setup = (await database.For(story.Department.Referent).Read<CerWizardReads, CerWizardSetup?>(
            reads => reads.ForNew(story.Dossier.Id)))!;
        return Render<CerWizard>(parameters => parameters.Add(wizard => wizard.Setup, setup));
    }

    private Task<CerDraftView?> Draft()
        => database.For(story.Department.Referent).Read<CerWizardReads, CerDraftView?>(reads => reads.Draft(story.Dossier.Id, null));

    private static string Status(IRenderedComponent<CerWizard> wizard) => wizard.Find("[data-draft-status]").TextContent.Trim();

    private static void Go(IRenderedComponent<CerWizard> wizard, int step)
        => wizard.Do(part => part.FindAll(".steps li")[step - 1].QuerySelector("button")!, element => element.Click());

    private static IElement Button(IRenderedComponent<CerWizard> wizard, string text)
        => wizard.FindAll("button").Single(button => button.TextContent.Trim() == text);
}
