using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments.Calendars;

/// <summary>What of an agenda goes to Outlook, and when (AGE-08).</summary>
public sealed class GraphCalendarTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private CalendarScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await CalendarScene.In(database);

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task An_event_says_whom_when_where_and_what_about_but_neither_the_comment_nor_what_was_said()
    {
        var venue = new Venue($"CMS {Guid.NewGuid():N}", "2 rue de la République, 07000 Privas", null);
        await database.Add(venue);
        int[] themes = [await scene.Agenda.Item(ListKind.AppointmentTheme, "mobilité"),
            await scene.Agenda.Item(ListKind.AppointmentTheme, "logement")];
        await scene.Booked(scene.Agenda.At(new(14, 0)) with { VenueId = venue.Id, ThemeIds = themes, Comment = "Vient avec son enfant" });
        await scene.Minute();
        var kept = Assert.Single(scene.Peer.Of(scene.Mine));
        Assert.Equal(("MARTINEZ Soraya", $"{venue.Name}, {venue.Address}", "2026-11-24T13:00:00 UTC", "2026-11-24T13:30:00 UTC", "private"),
            (kept.Subject, kept.Place, kept.Start, kept.End, kept.Sensitivity));
        Assert.StartsWith("RDV de suivi\nThèmes\u00a0: ", kept.Body);
        Assert.DoesNotContain("enfant", kept.Content.ToJsonString());
        Assert.NotNull(kept.TransactionId);
        await scene.Equal();
    }

    [Fact]
    public async Task What_moves_is_updated_what_changes_hands_follows_and_each_goes_once()
    {
        var appointment = await scene.Booked(scene.Agenda.At(new(9, 0)));
        await scene.Minute();
        var first = Assert.Single(scene.Peer.Of(scene.Mine));
        await scene.Move(appointment.Id, AppointmentScene.Tuesday.AddDays(1), new(10, 30), minutes: 45);
        await scene.Minute();
        Assert.Equal((first.Id, "2026-11-25T09:30:00 UTC", "2026-11-25T10:15:00 UTC"),
            (scene.Peer.Of(scene.Mine).Single().Id, scene.Peer.Of(scene.Mine).Single().Start, scene.Peer.Of(scene.Mine).Single().End));
        await scene.Move(appointment.Id, AppointmentScene.Tuesday, new(16, 0), scene.Department.Secretariat);
        await scene.Minute();
        Assert.Empty(scene.Peer.Of(scene.Mine));
        Assert.Single(scene.Peer.Of(scene.Department.Secretariat.Email));
        // And back: what once made an event there makes another.
        await scene.Move(appointment.Id, AppointmentScene.Tuesday, new(17, 0), scene.Department.Referent);
        await scene.Minute();
        await scene.Equal();
        Assert.Equal(["POST", "PATCH", "DELETE", "POST", "DELETE", "POST"], scene.Peer.Requests);
    }

    [Theory]
    [InlineData(Attendance.ExcusedAbsence, false)]
    [InlineData(Attendance.UnexcusedAbsence, false)]
    [InlineData(Attendance.CancelledByReferent, false)]
    [InlineData(Attendance.Postponed, false)]
    [InlineData(Attendance.Present, true)]
    public async Task An_absence_or_a_cancellation_removes_it_and_a_presence_leaves_it(Attendance attendance, bool stays)
    {
        var appointment = await scene.Booked(scene.Agenda.At(new(8, 0), day: new(2026, 11, 20)));
        await scene.Minute();
        Assert.Single(scene.Peer.Of(scene.Mine));
        await scene.Settle(appointment.Id, attendance);
        await scene.Minute();
        Assert.Equal(stays ? 1 : 0, scene.Peer.Of(scene.Mine).Count());
        if (stays)
            return;
        await scene.Settle(appointment.Id, Attendance.Planned);
        await scene.Minute();
        Assert.Single(scene.Peer.Of(scene.Mine));
    }

    [Fact]
    public async Task A_collective_appointment_is_once_in_the_host_s_calendar_under_its_title()
    {
        var nature = await database.System.Read<ViesionDbContext, int>(
            db => db.AppointmentNatures.Where(n => n.Collective).OrderBy(n => n.Position).Select(n => n.Id).FirstAsync());
        var other = await scene.Department.Dossier(database, scene.Department.Referent, "PETIT", "Luc");
        var booked = await scene.For(scene.Department.Referent)
            .Run(new BookCollective(
                "Atelier mobilité", null, [scene.Agenda.Dossier.Id, other.Id], scene.Agenda.At(new(14, 0)) with { NatureId = nature }));
        Assert.True(booked.Succeeded);
        await scene.Minute();
        Assert.Equal("Atelier mobilité", Assert.Single(scene.Peer.Of(scene.Mine)).Subject);
        await scene.Settle(booked.Value, Attendance.CancelledByReferent);
        await scene.Minute();
        Assert.Single(scene.Peer.Of(scene.Mine));
        await scene.Equal();
    }

    [Fact]
    public async Task Of_a_dossier_that_the_host_does_not_see_the_calendar_learns_that_there_is_an_appointment_and_no_more()
    {
        var theme = await scene.Agenda.Item(ListKind.AppointmentTheme, "mobilité");
        await scene.Booked(scene.Agenda.At(new(11, 0), scene.Department.Referent) with { ThemeIds = [theme] }, scene.Department.Secretariat,
            await scene.Department.Dossier(database, scene.Department.OtherReferent, "SECRET", "Nom"));
        await scene.Minute();
        var kept = Assert.Single(scene.Peer.Of(scene.Mine));
        Assert.Equal(("Rendez-vous", ""), (kept.Subject, kept.Body));
        Assert.DoesNotContain("SECRET", kept.Content.ToJsonString());
    }

    [Fact]
    public async Task Outside_the_configured_domains_and_where_nothing_is_configured_nothing_leaves_nor_waits()
    {
        var partner = new StaffMember("Odette", "Vidal", $"{Guid.NewGuid():N}@ailleurs.fr", Profile.Referent,
            scene.Department.CentreService.Id, scene.Department.Centre.Id);
        await database.Add(partner);
        var dossier = await scene.Department.Dossier(database, partner);
        await scene.Booked(scene.Agenda.At(new(9, 0), partner), partner, dossier);
        await scene.Agenda.Booked(scene.Agenda.At(new(9, 0)));
        await scene.Minute();
        Assert.Empty(await scene.Messages());
        Assert.Empty(scene.Peer.Requests);
        Assert.Null(await scene.Health(partner));
        Assert.NotNull(await scene.Health());
    }

    [Fact]
    public async Task Beyond_ninety_days_it_waits_for_its_day_and_moved_there_it_leaves_the_calendar()
    {
        var today = new DateOnly(2026, 11, 21);
        var far = await scene.Booked(scene.Agenda.At(new(9, 0), day: today.AddDays(91)));
        var near = await scene.Booked(scene.Agenda.At(new(9, 0), day: today.AddDays(90)));
        var old = await scene.Booked(scene.Agenda.At(new(9, 0), day: today.AddDays(-11)));
        var recent = await scene.Booked(scene.Agenda.At(new(9, 0), day: today.AddDays(-10)));
        await scene.Minute();
        Assert.Equal([$"viesion:{recent.Id}", $"viesion:{near.Id}"], scene.Peer.Of(scene.Mine).Select(one => one.Marker));
        await scene.Move(near.Id, today.AddDays(95), new(9, 0));
        await scene.Minute();
        Assert.Equal([$"viesion:{recent.Id}"], scene.Peer.Of(scene.Mine).Select(one => one.Marker));

        database.Clock.Now += TimeSpan.FromDays(1);
        await scene.Reconcile();
        // What has left the window behind stays as it was.
        Assert.Equal([$"viesion:{recent.Id}", $"viesion:{far.Id}"], scene.Peer.Of(scene.Mine).Select(one => one.Marker));
        Assert.DoesNotContain(scene.Peer.Kept.Values, one => one.Marker == $"viesion:{old.Id}");
    }

    [Theory]
    [InlineData("2026-03-29", "2026-01-20", "23:30", 90, "2026-03-29T21:30:00 UTC", "2026-03-29T23:00:00 UTC")]
    [InlineData("2026-03-28", "2026-01-20", "23:30", 90, "2026-03-28T22:30:00 UTC", "2026-03-29T00:00:00 UTC")]
    [InlineData("2026-10-25", "2026-09-20", "01:30", 90, "2026-10-24T23:30:00 UTC", "2026-10-25T01:00:00 UTC")]
    [InlineData("2026-10-25", "2026-09-20", "23:30", 90, "2026-10-25T22:30:00 UTC", "2026-10-26T00:00:00 UTC")]
    public async Task The_days_when_the_clock_changes_and_the_turn_of_midnight_are_instants(
        string day, string today, string time, int minutes, string start, string end)
    {
        database.Clock.Now = new DateTimeOffset(DateOnly.Parse(today).ToDateTime(new(10, 0)), TimeSpan.Zero);
        await scene.Booked(scene.Agenda.At(TimeOnly.Parse(time), day: DateOnly.Parse(day), minutes: minutes),
            with: await scene.Department.Dossier(database, scene.Department.Referent));
        await scene.Minute();
        var kept = Assert.Single(scene.Peer.Of(scene.Mine));
        Assert.Equal((start, end), (kept.Start, kept.End));
    }
}
