using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Caseloads;
using Viesion.App.Ui;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Caseloads;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Caseloads;
using Xunit;

namespace Viesion.Tests.App.Caseloads;

/// <summary>What is wrong is said beside its field, and nothing typed is lost.</summary>
public sealed class StandbyDialogTests : BunitContext, IClassFixture<DepartmentDatabase>, IAsyncLifetime
{
    private readonly DepartmentDatabase home;
    private CaseloadStory story = null!;
    private DossierProgramme programme = null!;

    public StandbyDialogTests(DepartmentDatabase home)
    {
        this.home = home;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(home.Database.Clock);
        Services.AddSingleton(new Toaster(home.Database.Clock));
        Services.AddSingleton(home.Database.For(home.Department.Referent));
    }

    public async ValueTask InitializeAsync()
    {
        story = await CaseloadStory.Begin(home);
        programme = await story.Programme();
    }

    [Fact]
    public async Task An_empty_reason_an_absurd_date_and_a_long_comment_are_each_said_beside_their_field()
    {
        var dialog = Open(null);
        await Save(dialog);
        Assert.Contains("Choisissez le motif", Error(dialog, "Motif"));

        dialog.Do("select", element => element.Change($"{home.Department.StandbyReason.Id}"));
        dialog.Do(part => Field(part, "Fin prévue"), element => element.Change("01/01/1950"));
        dialog.Do("textarea", element => element.Input(new string('é', 2_005)));
        await Save(dialog);
        Assert.Contains("précède", Error(dialog, "Fin prévue"));
        dialog.Do(part => Field(part, "Fin prévue"), element => element.Change("31/12/2999"));
        Assert.Contains("Date à corriger", Error(dialog, "Fin prévue"));
        await Save(dialog);
        dialog.Do(part => Field(part, "Fin prévue"), element => element.Change(""));
        await Save(dialog);
        Assert.Contains("retirez 5 caractères", Error(dialog, "Commentaire"));
        Assert.Equal(2_005, dialog.Find("textarea").GetAttribute("value")!.Length);
        Assert.Empty((await story.Programme()).Standbys);
    }

    [Fact]
    public async Task What_somebody_else_wrote_meanwhile_is_shown_and_the_typed_text_may_still_be_kept()
    {
        await story.Run(home.Department.Secretariat, story.Veille());
        programme = await story.Programme();
        var seen = programme.Running!;
        var dialog = Open(seen);
        dialog.Do("textarea", element => element.Input("Ma saisie."));
        await story.Run(home.Department.Secretariat, new ChangeStandby(seen.Id, seen.Start, null, seen.ReasonId, "La leur.", seen.Version));

        await Save(dialog);
        Assert.Contains("La leur.", dialog.Find(".banner.warning").TextContent);
        Assert.Equal("Ma saisie.", dialog.Find("textarea").GetAttribute("value"));
        await Save(dialog);
        Assert.Equal("Ma saisie.", (await story.Programme()).Running!.Comment);
    }

    private static string Error(IRenderedComponent<StandbyDialog> dialog, string label)
        => dialog.FindAll(".field").Single(field => field.TextContent.Contains(label, StringComparison.Ordinal)).QuerySelector(".err-text")
            ?.TextContent ?? "";

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<StandbyDialog> dialog, string label)
        => dialog.FindAll(".field").Single(field => field.TextContent.Contains(label, StringComparison.Ordinal)).QuerySelector("input")!;

    private static Task Save(IRenderedComponent<StandbyDialog> dialog) => dialog.Find("footer .primary").ClickAsync(new());

    private IRenderedComponent<StandbyDialog> Open(StandbyLine? standby)
    {
        IRenderedComponent<StandbyDialog>? dialog = null;
        dialog = Render<StandbyDialog>(parameters => parameters.Add(d => d.Programme, programme).Add(d => d.Standby, standby)
            .Add(d => d.Open, true).Add(d => d.Changed, async () =>
        {
            programme = await story.Programme();
            dialog!.Render(again => again.Add(d => d.Programme, programme).Add(d => d.Standby, programme.Running).Add(d => d.Open, true));
        }));
        return dialog;
    }
}
