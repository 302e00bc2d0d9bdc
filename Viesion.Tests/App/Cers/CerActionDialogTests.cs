using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Cers;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Cers;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.App.Cers;

public sealed class CerActionDialogTests : BunitContext, IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestDatabase database;
    private CerStory story = null!;

    public CerActionDialogTests(TestDatabase database)
    {
        this.database = database;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(database.Clock);
    }

    public async ValueTask InitializeAsync() => story = await CerStory.Begin(database, await SmallDepartment.Once(database));

    [Fact]
    public async Task A_decision_asks_for_its_comment_beside_the_field_and_is_then_taken()
    {
        var cer = await AwaitingDecision();
        var done = false;
        var dialog = Open(cer, CerTrigger.Validate, () => done = true);

        dialog.Do("footer .primary", element => element.Click());
        Assert.Contains(CerRefusals.NoDecisionComment.Message, dialog.Find(".err-text").TextContent);

        dialog.Do("#decision-comment", element => element.Input("Accord pour 3 mois."));
        dialog.Do("#decision-end", element => element.Input("28/02/2027"));
        await dialog.Find("footer .primary").ClickAsync(new());
        dialog.WaitForAssertion(() => Assert.True(done));
        var after = (await story.See(story.Department.Head, cer.Id))!;
        Assert.Equal((CerState.Validated, new DateOnly(2027, 2, 28), "Accord pour 3 mois."),
            (after.State, after.Content.End, after.DecisionComment));
    }

    [Fact]
    public async Task What_changed_meanwhile_is_not_overwritten_and_what_was_typed_stays()
    {
        var cer = await AwaitingDecision();
        var dialog = Open(cer, CerTrigger.Refuse, () => { });
        await story.Run(story.Department.Coordinator,
            new ValidateCer(cer.Id, cer.Version, new CerDecision(database.Clock.Today(), "Accord.")));

        dialog.Do("#decision-comment", element => element.Input("Objectifs à préciser."));
        await dialog.Find("footer .primary").ClickAsync(new());
        dialog.WaitForAssertion(() => Assert.Contains(Refusal.Conflict.Message, dialog.Find(".banner.error").TextContent));
        Assert.Equal("Objectifs à préciser.", dialog.Find("#decision-comment").GetAttribute("value"));
        Assert.Equal(CerState.Validated, (await story.See(story.Department.Head, cer.Id))!.State);
    }

    [Fact]
    public async Task Submitting_warns_that_it_cannot_be_taken_back_and_says_what_is_missing()
    {
        Services.AddSingleton(database.For(story.Department.Referent));
        var complete = Open(await story.Proposed(), CerTrigger.Submit, () => { });
        Assert.Contains("ni revenir en arrière", complete.Find(".dialog-body").TextContent);

        var incomplete = Open(await story.Proposed(c => c with { Expression = null }), CerTrigger.Submit, () => { });
        Assert.Contains(CerRefusals.NoExpression.Message, incomplete.Find(".dialog-body").TextContent);
        Assert.True(incomplete.Find("footer .primary").HasAttribute("disabled"));
    }

    private async Task<CerView> AwaitingDecision()
    {
        var cer = await story.Submitted();
        await story.Run(story.Department.Secretariat, new PutCerOnDecision(cer.Id, cer.Version));
        return (await story.See(story.Department.Head, cer.Id))!;
    }

    private IRenderedComponent<CerActionDialog> Open(CerView cer, CerTrigger trigger, Action done)
    {
        if (Services.All(service => service.ServiceType != typeof(IOperations)))
            Services.AddSingleton(database.For(story.Department.Head));
        return Render<CerActionDialog>(parameters => parameters.Add(d => d.Cer, cer).Add(d => d.Trigger, trigger).Add(d => d.Open, true)
            .Add(d => d.Done, done));
    }
}
