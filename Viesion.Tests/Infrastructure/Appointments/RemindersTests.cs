using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments;

/// <summary>Reminders and confirmations (AGE-05) from the booking to the phone, through the commands that people run.</summary>
public sealed class RemindersTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SmsScene scene = null!;

    private IOperations Door => database.For(scene.Agenda.Department.Referent);

    public async ValueTask InitializeAsync() => scene = await SmsScene.In(database);

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_reminder_leaves_48_hours_before_once_with_what_is_true_then()
    {
        var venue = new Venue($"Centre médico-social {Guid.NewGuid():N}", "2 rue de la République, 07000 Privas", null);
        await database.Add(venue);
        await scene.Agenda.Booked(scene.At(new(12, 0), remind: true) with { VenueId = venue.Id });
        database.Clock.Now = SmsScene.Noon.AddHours(-48).AddSeconds(-1);
        await scene.Minute(scene.Sender());
        Assert.Empty(scene.Peer.Kept);
        Assert.Equal([SmsState.Planned], await scene.States());

        await scene.Phone("+33798765432");
        database.Clock.Now = SmsScene.Noon.AddHours(-48);
        await scene.Minute(scene.Sender());
        await scene.Minute(scene.Sender());
        var sms = Assert.Single(scene.Peer.Kept);
        Assert.Equal("Rappel: vous avez RDV pour votre dossier RSA le 26/11/26 à 12:00 avec M/Mme Bernard Aicha."
            + " Le RDV aura lieu à : 2 rue de la République, 07000 Privas.", sms.Text);
        Assert.Equal("+33798765432", sms.To);
        Assert.DoesNotContain("médico", sms.Text);
        Assert.Equal([SmsState.Sent], await scene.States());
        Assert.Equal(("+33798765432", 1), ((await scene.Sms())[0].Phone, (await scene.Sms())[0].Segments));
    }

    [Fact]
    public async Task A_confirmation_leaves_at_once_and_again_when_the_time_changes()
    {
        var booked = await scene.Agenda.Booked(scene.At(new(12, 0), confirm: true));
        await scene.Minute(scene.Sender());
        Assert.StartsWith("Votre RDV est pris pour votre dossier RSA le 26/11/26 à 12:00", Assert.Single(scene.Peer.Kept).Text);
        Assert.True(
            (await Door.Run(new MoveAppointment(booked.Id, (await scene.Agenda.Stored(booked.Id)).Version, booked.HostId, SmsScene.Thursday,
            new(15, 0), 30))).Succeeded);
        await scene.Minute(scene.Sender());
        Assert.Single(scene.Peer.Kept);
        database.Clock.Now += TimeSpan.FromMinutes(5);
        await scene.Minute(scene.Sender());
        Assert.Equal(2, scene.Peer.Kept.Count);
        Assert.Contains("à 15:00", scene.Peer.Kept.Last().Text);
        Assert.Equal([SmsState.Sent, SmsState.Sent], await scene.States());
    }

    [Theory]
    [InlineData(Attendance.CancelledByReferent)]
    [InlineData(Attendance.Postponed)]
    public async Task Cancelled_or_postponed_it_does_not_leave_and_planned_again_it_does(Attendance attendance)
    {
        var booked = await scene.Agenda.Booked(scene.At(new(12, 0), remind: true));
        Assert.True((await scene.Agenda.Settle(booked, attendance)).Succeeded);
        Assert.Equal([SmsState.Withdrawn], await scene.States());
        Assert.True((await scene.Agenda.Settle(await scene.Agenda.Stored(booked.Id), Attendance.Planned)).Succeeded);
        Assert.Equal([SmsState.Withdrawn, SmsState.Planned], await scene.States());
        Assert.True((await scene.Agenda.Settle(await scene.Agenda.Stored(booked.Id), attendance)).Succeeded);
        database.Clock.Now = SmsScene.Noon.AddHours(-47);
        await scene.Minute(scene.Sender());
        Assert.Empty(scene.Peer.Kept);
    }

    [Fact]
    public async Task Cancelled_while_it_waits_in_the_outbox_it_does_not_leave_either()
    {
        var booked = await scene.Agenda.Booked(scene.At(new(12, 0), confirm: true));
        await scene.Minute();
        Assert.Equal([SmsState.Leaving], await scene.States());
        Assert.True((await scene.Agenda.Settle(booked, Attendance.CancelledByReferent)).Succeeded);
        await scene.Minute(scene.Sender());
        Assert.Empty(scene.Peer.Kept);
        Assert.Equal([SmsState.Withdrawn], await scene.States());
    }

    [Fact]
    public async Task Moved_the_reminder_follows_and_unticked_it_is_withdrawn()
    {
        var booked = await scene.Agenda.Booked(scene.At(new(12, 0), remind: true));
        Assert.True(
            (await Door.Run(
                new MoveAppointment(booked.Id, booked.Version, booked.HostId, SmsScene.Thursday.AddDays(1), new(12, 0), 30))).Succeeded);
        Assert.Equal(SmsScene.Noon.AddHours(-24), Assert.Single(await scene.Sms()).PlannedFor);
        booked = await scene.Agenda.Stored(booked.Id);
        Assert.True((await Door.Run(new ChangeAppointment(booked.Id, booked.Version, scene.At(new(12, 0))))).Succeeded);
        Assert.NotNull(Assert.Single(await scene.Sms()).WithdrawnAt);
    }

    [Fact]
    public async Task Each_person_of_a_group_is_reminded_with_those_who_join_and_without_those_who_leave()
    {
        var (second, third) = (await scene.Agenda.Department.Dossier(database, scene.Agenda.Department.Referent),
            await scene.Agenda.Department.Dossier(database, scene.Agenda.Department.Referent));
        await scene.Phone("+33622222222", second);
        var id = (await Door.Run(
            new BookCollective("Atelier mobilité", 10, [scene.Agenda.Dossier.Id, second.Id], scene.At(new(12, 0), remind: true)))).Value;
        await scene.Phone("+33633333333", third);
        Assert.True((await Door.Run(new ConveneDossiers(id, (await scene.Agenda.Stored(id)).Version, [third.Id]))).Succeeded);
        Assert.Equal(3, (await scene.Sms()).Count(sms => sms.Pending));
        var appointment = await scene.Agenda.Stored(id);
        var leaver = appointment.Participants.Single(p => p.BeneficiaryId == second.Id);
        Assert.True((await Door.Run(new RecordAttendance(leaver.Id, leaver.Version, Attendance.CancelledByReferent, null, []))).Succeeded);
        database.Clock.Now = SmsScene.Noon.AddHours(-48);
        await scene.Minute(scene.Sender());
        Assert.Equal([SmsScene.Mobile, "+33633333333"], scene.Peer.Kept.Select(sms => sms.To).Order());
        // Whoever joins less than 48 h before gets no reminder.
        var fourth = await scene.Agenda.Department.Dossier(database, scene.Agenda.Department.Referent);
        await scene.Phone("+33644444444", fourth);
        Assert.True((await Door.Run(new ConveneDossiers(id, (await scene.Agenda.Stored(id)).Version, [fourth.Id]))).Succeeded);
        Assert.DoesNotContain(await scene.Sms(), sms => sms.BeneficiaryId == fourth.Id);
    }

    [Fact]
    public async Task A_mobile_removed_meanwhile_is_not_written_to_and_the_screen_says_so()
    {
        await scene.Agenda.Booked(scene.At(new(12, 0), remind: true));
        await scene.Phone("+33475123456");
        database.Clock.Now = SmsScene.Noon.AddHours(-48);
        await scene.Minute(scene.Sender());
        Assert.Equal(0, scene.Peer.Requests);
        var line = Assert.Single(await scene.Seen());
        Assert.Equal((SmsState.Refused, SmsRefusals.NoMobile.Message), (line.State, line.Reason));
    }

    [Fact]
    public async Task What_can_t_be_sent_is_refused_beside_its_box()
    {
        await scene.Phone("+33475123456");
        Assert.Equal(("sms-sans-mobile", "RemindBySms"), Refused(await scene.Agenda.Book(scene.At(new(12, 0), remind: true))));
        Assert.Equal(("sms-sans-mobile", "ConfirmBySms"), Refused(await scene.Agenda.Book(scene.At(new(12, 0), confirm: true))));
        await scene.Phone(SmsScene.Mobile);
        var monday = scene.At(new(10, 0)) with { Day = new(2026, 11, 23) };
        Assert.Equal(("sms-tard", "RemindBySms"), Refused(await scene.Agenda.Book(monday with { RemindBySms = true })));
        Assert.True((await scene.Agenda.Book(monday with { ConfirmBySms = true, Time = new(10, 1) })).Succeeded);
        Assert.Equal(("sms-passe", "ConfirmBySms"),
            Refused(await scene.Agenda.Book(scene.At(new(10, 0), confirm: true) with { Day = new(2026, 11, 20) })));
    }

    [Fact]
    public async Task A_box_ticked_in_time_does_not_stop_later_changes()
    {
        var booked = await scene.Agenda.Booked(scene.At(new(12, 0), remind: true));
        database.Clock.Now = SmsScene.Noon.AddHours(-47);
        await scene.Minute(scene.Sender());
        await scene.Phone(null);
        Assert.True(
            (await Door.Run(new ChangeAppointment(
                booked.Id, booked.Version, scene.At(new(12, 0), remind: true) with { Comment = "Apporter les bulletins." }))).Succeeded);
        Assert.Equal([SmsState.Sent], await scene.States());
    }

    [Fact]
    public async Task A_report_that_anybody_makes_up_leaves_nothing_behind()
    {
        Assert.Equal(SmsRefusals.Unknown, (await scene.Report(Guid.NewGuid(), SmsDelivery.Delivered)).Refusal);
        Assert.Equal(0L, await database.Sql<long>(
            Perimeter.System, "SELECT count(*) FROM audit_entries WHERE subject = 'RecordSmsReport' AND staff_member_id IS NULL"));
    }

    [Fact]
    public async Task Jobs_and_reports_are_not_for_people()
    {
        Assert.Equal(Refusal.Forbidden, (await Door.Run(new QueueSms())).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Door.Run(new ComposeSms(1))).Refusal);
        Assert.Equal(Refusal.Forbidden,
            (await database.For(scene.Agenda.Department.Administrator)
            .Run(new RecordSmsReport(Guid.NewGuid(), SmsDelivery.Delivered))).Refusal);
    }

    private static (string?, string?) Refused(Result<int> result) => (result.Refusal?.Code, result.Refusal?.Field);
}
