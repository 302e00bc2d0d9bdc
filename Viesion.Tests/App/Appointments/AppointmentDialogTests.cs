using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.App.Appointments;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Xunit;

namespace Viesion.Tests.App.Appointments;

public sealed class AppointmentDialogTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private AppointmentScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await AppointmentScene.In(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_nature_proposes_its_minutes_and_a_closed_day_is_warned_about_without_being_refused()
    {
        await using var context = Context();
        string? said = null;
        var dialog = Open(context, new AppointmentAsk { BeneficiaryId = scene.Dossier.Id }, text => said = text);
        dialog.Do("select[name=NatureId]", element => element.Change($"{scene.Nature}"));
        Assert.Equal("30", dialog.Find("input[name=Minutes]").GetAttribute("value"));
        dialog.Do("input[name=Day]", element => element.Change("29/11/2026"));
        dialog.Do("input[name=Time]", element => element.Change("9h"));
        dialog.WaitForAssertion(() => Assert.Contains("C’est un dimanche.", dialog.Find(".slot-warning").TextContent));
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.StartsWith("Rendez-vous pris\u00a0: dimanche 29/11 à 09:00", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_once_each_beside_its_field()
    {
        await using var context = Context();
        var dialog = Open(context, new AppointmentAsk(), _ => { });
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("Choisissez la personne.", dialog.Markup));
        dialog = Open(context, new AppointmentAsk { BeneficiaryId = scene.Dossier.Id }, _ => { });
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("Indiquez la date.", dialog.Markup));
        Assert.Contains("Indiquez l’heure.", dialog.Markup);
        Assert.Contains("Choisissez le type de rendez-vous.", dialog.Markup);
    }

    [Fact]
    public async Task Why_no_SMS_is_offered_is_said()
    {
        await using var context = Context();
        var dialog = Open(context, new AppointmentAsk
        {
            BeneficiaryId = (await scene.Department.Dossier(database, scene.Department.Referent, "SANSMOBILE")).Id
        }, _ => { });
        dialog.Do("input[name=Day]", element => element.Change("01/12/2026"));
        dialog.Do("input[name=Time]", element => element.Change("9h"));
        dialog.WaitForAssertion(() => Assert.Contains("aucun numéro de mobile", dialog.Markup));
        Assert.DoesNotContain("Rappeler par SMS", dialog.Markup);
    }

    [Fact]
    public async Task When_somebody_else_saved_first_both_are_shown_and_one_chooses()
    {
        var booked = await scene.Booked(scene.At(new(10, 0)));
        await using var context = Context();
        var saved = false;
        var dialog = Open(context, new AppointmentAsk { AppointmentId = booked.Id }, _ => saved = true);
        Assert.True(
            (await database.For(scene.Department.Secretariat)
            .Run(new ChangeAppointment(booked.Id, booked.Version, scene.At(new(11, 0)) with { Comment = "Le secrétariat" }))).Succeeded);
        dialog.Do("textarea", element => element.Input("Le mien"));
        dialog.Do("footer .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("Le secrétariat", dialog.Find(".banner").TextContent));
        Assert.Contains("Le mien", dialog.Find(".banner").TextContent);
        dialog.Do(".banner .primary", element => element.Click());
        dialog.WaitForAssertion(() => Assert.True(saved));
        Assert.Equal("Le mien", (await scene.Stored(booked.Id)).Comment);
    }

    [Fact]
    public async Task The_next_one_is_planned_in_the_same_dialog()
    {
        await using var context = Context();
        var dialog = Open(context, new AppointmentAsk
        {
            BeneficiaryId = scene.Dossier.Id,
            NatureId = scene.Nature,
            Day = AppointmentScene.Tuesday,
            Time = new(9, 0)
        }, _ => { });
        dialog.Do("footer .btn:not(.primary):not(.quiet)", element => element.Click());
        dialog.WaitForAssertion(() => Assert.Contains("Prochain entretien", dialog.Find("h2").TextContent));
        Assert.Contains("Un rendez-vous est déjà prévu", dialog.Markup);
        Assert.Equal("", dialog.Find("input[name=Day]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_dossier_outside_the_perimeter_gives_no_form()
    {
        var hidden = await scene.Department.Dossier(database, scene.Department.NorthReferent, "NORD");
        await using var context = Context();
        var dialog = Open(context, new AppointmentAsk { BeneficiaryId = hidden.Id }, _ => { }, ".banner");
        Assert.DoesNotContain("NORD", dialog.Markup);
        Assert.Empty(dialog.FindAll("footer .primary"));
    }

    [Fact]
    public async Task A_new_one_that_the_database_refuses_at_the_last_moment_says_so_and_keeps_what_is_typed()
    {
        await using var context = Context();
        var dialog = Open(context, new AppointmentAsk
        {
            BeneficiaryId = scene.Dossier.Id,
            NatureId = scene.Nature,
            Day = AppointmentScene.Tuesday,
            Time = new(9, 0)
        }, _ => { });
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Search Path=public;Pooling=false");
        await connection.OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            // Past the turn that bookings take: only the constraint sees it.
            await using (var hold = new NpgsqlCommand($"""
                SET LOCAL ROLE viesion_app; SELECT viesion.enter_system('2026-11-21');
                INSERT INTO appointments (host_id, starts_at, ends_at, nature_id, booked_by_id, booked_at, remind_by_sms,
                    confirm_by_sms, released)
                VALUES ({scene.Department.Referent.Id}, '2026-11-24 08:00Z', '2026-11-24 08:30Z', {scene.Nature},
                    {scene.Department.Referent.Id}, now(), false, false, false)
                """, connection, transaction))
                await hold.ExecuteNonQueryAsync();
            dialog.Do("footer .primary", element => element.Click());
            await database.UntilBlocked(1);
            await transaction.CommitAsync();
        }
        dialog.WaitForAssertion(() => Assert.Contains("entre-temps", dialog.Find(".banner").TextContent));
        Assert.Equal("24/11/2026", dialog.Find("input[name=Day]").GetAttribute("value"));
    }

    private static IRenderedComponent<AppointmentDialog> Open(
        BunitContext context, AppointmentAsk ask, Action<string> saved, string until = "select[name=NatureId] option:not([value=''])")
    {
        var dialog = context.Render<AppointmentDialog>(
            parameters => parameters.Add(d => d.Ask, ask).Add(d => d.Open, true).Add(d => d.OnSaved, saved));
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll(until)));
        return dialog;
    }

    private BunitContext Context()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddSingleton<IOperations>(database.For(scene.Department.Referent));
        return context;
    }
}
