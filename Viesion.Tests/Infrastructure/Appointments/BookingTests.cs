using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments;

public sealed class BookingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private AppointmentScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await AppointmentScene.In(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_appointment_keeps_all_that_was_typed_and_is_audited()
    {
        var theme = await scene.Item(ListKind.AppointmentTheme, "mobilité");
        var channel = await scene.Item(ListKind.AppointmentChannel, "téléphone");
        Assert.True(
            (await database.For(scene.Department.Referent)
            .Run(new KeepContact(scene.Dossier.Id, "06 12 34 56 78", null, scene.Dossier.Version))).Succeeded);
        var stored = await scene.Booked(scene.At(new(14, 0)) with
        {
            ThemeIds = [theme, theme],
            ChannelId = channel,
            Comment = "  Apporter les bulletins.  ",
            RemindBySms = true,
            ConvokedOn = AppointmentScene.Tuesday
        });

        Assert.Equal((scene.Department.Referent.Id, channel, "Apporter les bulletins.", true, false),
            (stored.HostId, stored.ChannelId, stored.Comment, stored.RemindBySms, stored.Released));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero), stored.StartsAt);
        Assert.Equal(theme, Assert.Single(stored.Themes).ThemeId);
        Assert.Equal((scene.Dossier.Id, Attendance.Planned, AppointmentScene.Tuesday),
            (stored.Participants[0].BeneficiaryId, stored.Participants[0].Attendance, stored.Participants[0].ConvokedOn));
        Assert.True(await database.System.Read<ViesionDbContext, bool>(
            db => db.Audit.AnyAsync(entry => entry.Subject == nameof(Appointment) && entry.SubjectId == stored.Id.ToString())));
    }

    [Fact]
    public async Task A_time_that_is_taken_is_refused_with_what_holds_it_and_the_next_free_ones()
    {
        await scene.Booked(scene.At(new(14, 0)));
        var refused = (await scene.Book(scene.At(new(14, 15)))).Refusal!;
        Assert.Equal(("rdv-conflit", "Time"), (refused.Code, refused.Field));
        Assert.Equal("L’agenda est déjà pris\u00a0: RDV de suivi, mardi 24/11/2026 de 14:00 à 14:30. Premiers créneaux libres\u00a0: mardi "
            + "24/11 à 14:30, mercredi 25/11 à 08:30, mercredi 25/11 à 13:30.", refused.Message);
        // Half-open: one begins when the other ends.
        Assert.True((await scene.Book(scene.At(new(14, 30)))).Succeeded);
        Assert.True((await scene.Book(scene.At(new(13, 30)))).Succeeded);
    }

    [Fact]
    public async Task What_is_proposed_is_free_even_when_a_time_long_past_was_asked_for()
    {
        var past = new DateOnly(2026, 9, 1);
        await scene.Booked(scene.At(new(10, 0), day: past));
        await scene.Booked(scene.At(new(8, 30), day: new(2026, 11, 23), minutes: 240));
        var refused = (await scene.Book(scene.At(new(10, 0), day: past))).Refusal!;
        Assert.EndsWith("Premiers créneaux libres\u00a0: lundi 23/11 à 13:30, mardi 24/11 à 08:30, mardi 24/11 à 13:30.", refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_hundred_who_book_one_time_at_once_exactly_one_succeeds()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => scene.Book(scene.At(new(10, 0))))));
        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Equal("rdv-conflit", result.Refusal!.Code));
        Assert.Equal(1, await database.System.Read<ViesionDbContext, int>(db => db.Appointments.CountAsync()));
    }

    [Fact]
    public async Task The_database_itself_keeps_two_appointments_apart()
    {
        var first = await scene.Booked(scene.At(new(10, 0)));
        var overlap = "INSERT INTO appointments (host_id, starts_at, ends_at, nature_id, booked_by_id, booked_at, remind_by_sms, "
            + "confirm_by_sms, released) SELECT host_id, starts_at + interval '29 minutes', ends_at + interval '1 hour', nature_id, "
            + $"booked_by_id, booked_at, false, false, %s FROM appointments WHERE id = {first.Id} RETURNING id";
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(
            () => database.Sql<int>(Perimeter.System, overlap.Replace("%s", "false", StringComparison.Ordinal)));
        Assert.Equal(Npgsql.PostgresErrorCodes.ExclusionViolation, refused.SqlState);
        Assert.NotEqual(0, await database.Sql<int>(Perimeter.System, overlap.Replace("%s", "true", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_cancelled_frees_the_time_and_comes_back_only_if_it_is_still_free()
    {
        var first = await scene.Booked(scene.At(new(10, 0)));
        Assert.True((await scene.Settle(first, Attendance.CancelledByReferent)).Succeeded);
        Assert.True((await scene.Stored(first.Id)).Released);
        var second = await scene.Booked(scene.At(new(10, 0)));
        Assert.Equal("rdv-conflit", (await scene.Settle(await scene.Stored(first.Id), Attendance.Planned)).Refusal!.Code);
        Assert.Equal(Attendance.CancelledByReferent, (await scene.Stored(first.Id)).Participants[0].Attendance);
        await scene.Settle(second, Attendance.Postponed);
        Assert.True((await scene.Settle(await scene.Stored(first.Id), Attendance.Planned)).Succeeded);
        Assert.False((await scene.Stored(first.Id)).Released);
    }

    [Fact]
    public async Task A_move_that_conflicts_is_refused_and_one_that_does_not_is_seen_once()
    {
        var first = await scene.Booked(scene.At(new(10, 0)));
        var second = await scene.Booked(scene.At(new(11, 0)));
        var door = database.For(scene.Department.Referent);
        Assert.Equal("rdv-conflit",
            (await door.Run(
                new MoveAppointment(second.Id, second.Version, second.HostId, AppointmentScene.Tuesday, new(10, 15), 30))).Refusal!.Code);
        Assert.True(
            (await door.Run(new MoveAppointment(second.Id, second.Version, second.HostId, AppointmentScene.Tuesday.AddDays(1), new(10, 15),
            45))).Succeeded);
        Assert.Equal(Refusal.Conflict,
            (await door.Run(
                new MoveAppointment(second.Id, second.Version, second.HostId, AppointmentScene.Tuesday, new(16, 0), 30))).Refusal);
        Assert.Equal(45, (await scene.Stored(second.Id)).Time.Minutes);
        Assert.Equal(first.StartsAt, (await scene.Stored(first.Id)).StartsAt);
    }

    [Fact]
    public async Task Of_two_who_convene_at_once_the_second_conflicts_and_no_place_is_given_twice()
    {
        var door = database.For(scene.Department.Referent);
        int[] people = [.. await Task.WhenAll(
            Enumerable.Range(0, 8).Select(async _ => (await scene.Department.Dossier(database, scene.Department.Referent)).Id))];
        var group = await scene.Stored(
            (await door.Run(new BookCollective("Atelier mobilité", 2, [scene.Dossier.Id], scene.At(new(9, 0))))).Value);
        var results = await Task.WhenAll(
            people.Select(dossier => Task.Run(() => door.Run(new ConveneDossiers(group.Id, group.Version, [dossier])))));
        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Equal(Refusal.Conflict, result.Refusal));
        group = await scene.Stored(group.Id);
        Assert.Equal(2, group.Participants.Count);
        Assert.Equal("Dossiers",
            (await door.Run(new ConveneDossiers(
                group.Id, group.Version, [people.First(id => group.Participants.All(p => p.BeneficiaryId != id))]))).Refusal!.Field);
    }

    [Fact]
    public async Task Two_who_change_the_themes_alone_do_not_overwrite_each_other()
    {
        var (mobility, housing) = (
            await scene.Item(ListKind.AppointmentTheme, "mobilité"), await scene.Item(ListKind.AppointmentTheme, "logement"));
        var seen = await scene.Booked(scene.At(new(10, 0)));
        var door = database.For(scene.Department.Referent);
        Assert.True(
            (await door.Run(new ChangeAppointment(seen.Id, seen.Version, scene.At(new(10, 0)) with { ThemeIds = [mobility] }))).Succeeded);
        Assert.Equal(Refusal.Conflict,
            (await door.Run(new ChangeAppointment(seen.Id, seen.Version, scene.At(new(10, 0)) with { ThemeIds = [housing] }))).Refusal);
        Assert.Equal(mobility, Assert.Single((await scene.Stored(seen.Id)).Themes).ThemeId);
    }

    [Fact]
    public async Task What_is_past_is_noted_and_its_attendance_said_with_summaries_by_theme()
    {
        var mobility = await scene.Item(ListKind.AppointmentTheme, "mobilité");
        var past = await scene.Booked(scene.At(new(10, 0), day: new(2026, 11, 19)) with { ThemeIds = [mobility] });
        Assert.Equal((0, 0, 1), Counts(await Mine()));
        Assert.True(
            (await scene.Settle(past, Attendance.Present, null, null, new(null, "Bonne rencontre."),
            new SummaryContent(mobility, " Permis en cours. "))).Succeeded);
        var seen = Assert.Single(
            (await database.For(scene.Department.Referent).Read<AppointmentReads, DossierAppointments?>(
                reads => reads.OfDossier(scene.Dossier.Id)))!.Others.Rows);
        Assert.Equal([new SummaryContent(mobility, "Permis en cours."), new SummaryContent(null, "Bonne rencontre.")], seen.Summaries);
        Assert.Equal((0, 1, 0), Counts(await Mine()));
        var future = await scene.Booked(scene.At(new(10, 0)));
        Assert.Equal(AppointmentRefusals.NotBegun, (await scene.Settle(future, Attendance.UnexcusedAbsence)).Refusal);
        Assert.Equal((1, 1, 0), Counts(await Mine()));
    }

    [Fact]
    public async Task What_is_no_longer_offered_is_refused_beside_its_field()
    {
        Assert.Equal("NatureId", (await scene.Book(scene.At(new(9, 0)) with { NatureId = 0 })).Refusal!.Field);
        Assert.Equal("ChannelId", (await scene.Book(scene.At(new(9, 0)) with { ChannelId = scene.Department.Theme.Id })).Refusal!.Field);
        Assert.Equal("VenueId", (await scene.Book(scene.At(new(9, 0)) with { VenueId = 12 })).Refusal!.Field);
        Assert.Equal("ThemeIds", (await scene.Book(scene.At(new(9, 0)) with { ThemeIds = [scene.Department.Theme.Id] })).Refusal!.Field);
        Assert.Equal("Comment", (await scene.Book(scene.At(new(9, 0)) with { Comment = new string('a', 4_001) })).Refusal!.Field);
        Assert.Equal("ConvokedOn",
            (await scene.Book(scene.At(new(9, 0)) with { ConvokedOn = AppointmentScene.Tuesday.AddDays(1) })).Refusal!.Field);
        Assert.Equal("HostId", (await scene.Book(scene.At(new(9, 0), scene.Department.NorthReferent))).Refusal!.Field);
    }

    private Task<AppointmentCounts> Mine()
        => database.For(scene.Department.Referent).Read<AppointmentReads, AppointmentCounts>(reads => reads.Counts());

    private static (int, int, int) Counts(AppointmentCounts counts) => (counts.Upcoming, counts.Settled, counts.Unsettled);
}
