using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Appointments;
using Viesion.App.Ui;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Xunit;

namespace Viesion.Tests.App.Appointments;

public sealed class AttendanceDialogTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly Past = new(2026, 11, 19);

    private AppointmentScene scene = null!;
    private AttendanceOutcome? outcome;

    public async ValueTask InitializeAsync() => scene = await AppointmentScene.In(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_absence_proposes_the_next_nature_with_the_same_host_and_themes()
    {
        var first = await database.System.Read<ViesionDbContext, AppointmentNature>(
            db => Task.FromResult(db.AppointmentNatures.Single(n => n.Label == "1er RDV renouvellement contrat")));
        var booked = await scene.Booked(scene.At(new(10, 0), day: Past) with { NatureId = first.Id });
        await using var context = Context();
        var dialog = Open(context, booked);
        Choose(dialog, "Absence non justifiée");
        dialog.WaitForAssertion(
            () => Assert.Contains("Prendre ensuite\u00a0: 2ème RDV renouvellement contrat", dialog.Find("dialog").TextContent));
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.NotNull(outcome));
        Assert.Equal((first.NextNatureId, booked.Id), (outcome!.Next!.NatureId, outcome.Next.After!.AppointmentId));
        Assert.Equal(Attendance.UnexcusedAbsence, (await scene.Stored(booked.Id)).Participants[0].Attendance);
    }

    [Fact]
    public async Task A_presence_is_summed_up_theme_by_theme_and_proposes_nothing_unasked()
    {
        var theme = await scene.Item(ListKind.AppointmentTheme, "mobilité");
        var booked = await scene.Booked(scene.At(new(10, 0), day: Past) with { ThemeIds = [theme] });
        await using var context = Context();
        var dialog = Open(context, booked);
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("Dites si la personne est venue.", dialog.Markup));
        Choose(dialog, "Présence");
        dialog.Do("textarea", 0, element => element.Input("Bonne rencontre."));
        dialog.Do("textarea", 1, element => element.Input("Permis en cours."));
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.NotNull(outcome));
        Assert.Null(outcome!.Next);
        Assert.Equal([(null, "Bonne rencontre."), (theme, "Permis en cours.")], (await scene.Stored(booked.Id)).Participants[0].Summaries
            .OrderBy(s => s.ThemeId is not null).Select(s => (s.ThemeId, s.Text)));
    }

    [Fact]
    public async Task What_has_not_begun_is_only_cancelled_or_postponed()
    {
        var booked = await scene.Booked(scene.At(new(10, 0)));
        await using var context = Context();
        var dialog = Open(context, booked);
        Assert.Equal(["Prévu", "Annulé par le référent", "Reporté"], dialog.FindAll("[role=radiogroup] label")
            .Select(label => label.TextContent.Trim()));
        Choose(dialog, "Reporté");
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Equal(booked.Id, outcome?.Next?.After?.AppointmentId));
        Assert.True((await scene.Stored(booked.Id)).Released);
    }

    [Fact]
    public async Task When_somebody_else_said_it_first_both_are_shown_and_nothing_typed_is_lost()
    {
        var booked = await scene.Booked(scene.At(new(10, 0), day: Past));
        await using var context = Context();
        var dialog = Open(context, booked);
        Assert.True((await scene.Settle(booked, Attendance.ExcusedAbsence, scene.Department.Secretariat)).Succeeded);
        Choose(dialog, "Présence");
        dialog.Do("textarea", element => element.Input("Elle est venue."));
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("Absence justifiée", dialog.Find(".banner").TextContent));
        Assert.Equal("Elle est venue.", dialog.Find("textarea").GetAttribute("value"));
        dialog.Do(".banner .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.NotNull(outcome));
        Assert.Equal(Attendance.Present, (await scene.Stored(booked.Id)).Participants[0].Attendance);
    }

    private static void Choose(IRenderedComponent<AttendanceDialog> dialog, string state)
        => dialog.Do(part => part.FindAll("[role=radiogroup] label").Single(label => label.TextContent.Trim() == state)
            .QuerySelector("input")!, element => element.Change("on"));

    private IRenderedComponent<AttendanceDialog> Open(BunitContext context, Appointment booked)
    {
        var dialog = context.Render<AttendanceDialog>(parameters => parameters.Add(d => d.ParticipantId, booked.Participants[0].Id)
            .Add(d => d.Open, true).Add(d => d.OnSaved, said => outcome = said));
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("input[type=radio]")));
        return dialog;
    }

    private BunitContext Context()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddScoped<Toaster>();
        context.Services.AddSingleton<IOperations>(database.For(scene.Department.Referent));
        return context;
    }
}
