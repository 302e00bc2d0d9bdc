using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Xunit;

namespace Viesion.Tests.Infrastructure.Messaging;

/// <summary>SMS to a real gateway on loopback that speaks as Kannel: each received once, whatever breaks and when.</summary>
public sealed class SmsSenderTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SmsScene scene = null!;
    private TimeOnly next = new(8, 0);

    public async ValueTask InitializeAsync() => scene = await SmsScene.In(database);

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_message_says_all_that_Kannel_wants_and_no_address_holds_the_password()
    {
        var sms = await Queued();
        await scene.Minute(scene.Sender());
        var kept = Assert.Single(scene.Peer.Kept);
        Assert.Equal("text/plain; charset=UTF-8", kept.ContentType);
        Assert.Equal(
            [("BInfo", $"viesion-{sms.MessageId}"), ("Coding", "0"), ("DLR-Mask", "27"),
            ("DLR-Url", $"https://viesion.departement.fr/sms/accuses/{sms.ReportKey:N}?etat=%d"), ("From", "CD Ardèche"),
                ("Password", "secret"), ("To", SmsScene.Mobile), ("Username", "viesion")],
            kept.Headers.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => (h.Key, h.Value)));
        Assert.NotNull((await scene.Message(sms.MessageId!.Value)).SentAt);
    }

    [Theory]
    [InlineData("400 Empty receiver number not allowed, rejected", "Le numéro est refusé par la passerelle SMS. (code 400)")]
    [InlineData("403 Not routable. Do not try again.", "Le numéro est refusé par la passerelle SMS. (code 403)")]
    [InlineData("413 Too long", "La passerelle SMS refuse ce message. (code 413)")]
    public async Task A_refusal_for_good_is_not_tried_again_and_says_why_in_French(string answer, string reason)
    {
        scene.Peer.Answer = _ => answer;
        var sms = await Queued();
        await scene.Minute(scene.Sender());
        var message = await scene.Message(sms.MessageId!.Value);
        Assert.Equal((null, null, reason, null), (message.NextAttemptAt, message.SentAt, message.LastError, message.HandingOverAt));
        Assert.Equal([SmsState.Refused], await scene.States());
    }

    [Theory]
    [InlineData("503 Temporal failure, try again later.")]
    [InlineData("500 Sending failed.")]
    [InlineData("404 Not found")]
    [InlineData("302 Moved")]
    [InlineData("429 Slow down")]
    public async Task A_passing_failure_is_tried_again_later_and_the_message_received_once(string answer)
    {
        scene.Peer.Answer = _ => answer;
        var sms = await Queued();
        await scene.Minute(scene.Sender());
        var waiting = await scene.Message(sms.MessageId!.Value);
        Assert.True(waiting.NextAttemptAt > database.Clock.Now);
        Assert.Equal([SmsState.Leaving], await scene.States());
        scene.Peer.Answer = _ => SmsPeer.Accepted;
        await scene.Minute(scene.Sender());
        Assert.Empty(scene.Peer.Kept);
        database.Clock.Now = waiting.NextAttemptAt!.Value;
        await scene.Minute(scene.Sender());
        await scene.Minute(scene.Sender());
        Assert.Single(scene.Peer.Kept);
    }

    [Fact]
    public async Task A_wrong_password_is_ours_to_mend()
    {
        var sms = await Queued();
        await scene.Minute(scene.Sender(password: "faux"));
        var message = await scene.Message(sms.MessageId!.Value);
        Assert.Equal("La passerelle SMS refuse l’identifiant\u00a0: vérifiez les réglages Sms. (code 403)", message.LastError);
        database.Clock.Now = message.NextAttemptAt!.Value;
        await scene.Minute(scene.Sender());
        Assert.Single(scene.Peer.Kept);
    }

    [Fact]
    public async Task An_unreachable_gateway_is_tried_again_and_a_cancelled_appointment_then_stays_silent()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var closed = new Uri($"http://127.0.0.1:{((IPEndPoint)nobody.LocalEndpoint).Port}/");
        nobody.Stop();
        var sms = await Queued();
        await scene.Minute(scene.Sender(closed));
        var waiting = await scene.Message(sms.MessageId!.Value);
        Assert.Equal(("La passerelle SMS est injoignable ou a coupé la liaison.", null), (waiting.LastError, waiting.HandingOverAt));
        var appointment = await scene.Agenda.Stored(
            await database.System.Read<ViesionDbContext, int>(db => db.Appointments.Select(a => a.Id).SingleAsync()));
        Assert.True((await scene.Agenda.Settle(appointment, Attendance.CancelledByReferent)).Succeeded);
        database.Clock.Now = waiting.NextAttemptAt!.Value;
        await scene.Minute(scene.Sender());
        Assert.Empty(scene.Peer.Kept);
        Assert.Equal(SmsRefusals.Withdrawn.Message, (await scene.Message(sms.MessageId!.Value)).LastError);
    }

    [Theory]
    [InlineData(SmsPeer.HangUp)]
    [InlineData("502 Bad gateway")]
    [InlineData("200 <html>Bienvenue</html>")]
    public async Task An_answer_that_says_nothing_sure_is_never_sent_twice_and_a_report_settles_it(string answer)
    {
        scene.Peer.Answer = _ => answer;
        var sms = await Queued();
        await scene.Minute(scene.Sender());
        scene.Peer.Answer = _ => SmsPeer.Accepted;
        database.Clock.Now += TimeSpan.FromDays(1);
        await scene.Minute(scene.Sender());
        Assert.Equal(1, scene.Peer.Requests);
        Assert.Equal([SmsState.Uncertain], await scene.States());
        Assert.Equal(OutboxState.Uncertain, (await scene.Rows()).Single(row => row.Id == sms.MessageId).State);

        Assert.True((await scene.Report(sms.ReportKey, SmsDelivery.Delivered)).Succeeded);
        Assert.Equal([SmsState.Delivered], await scene.States());
        Assert.Equal((OutboxState.Sent, SmsDelivery.Delivered), ((await scene.Rows()).Single(row => row.Id == sms.MessageId).State,
            (await scene.Rows()).Single(row => row.Id == sms.MessageId).Delivery));
    }

    [Fact]
    public async Task Reports_are_kept_once_and_an_unknown_key_is_not_found()
    {
        var sms = await Queued();
        await scene.Minute(scene.Sender());
        Assert.Equal(SmsRefusals.Unknown, (await scene.Report(Guid.NewGuid(), SmsDelivery.Delivered)).Refusal);
        Assert.True((await scene.Report(sms.ReportKey, null)).Succeeded);
        Assert.Equal([SmsState.Sent], await scene.States());
        Assert.True((await scene.Report(sms.ReportKey, SmsDelivery.Failed)).Succeeded);
        Assert.Equal([SmsState.Undelivered], await scene.States());
        Assert.True((await scene.Report(sms.ReportKey, SmsDelivery.Delivered)).Succeeded);
        Assert.True((await scene.Report(sms.ReportKey, SmsDelivery.Failed)).Succeeded);
        Assert.Equal([SmsState.Delivered], await scene.States());
        Assert.Equal(sms.ReportKey, Assert.Single(scene.Peer.Kept).ReportKey);
    }

    [Fact]
    public async Task Two_servers_in_the_same_minute_send_each_message_once()
    {
        for (var i = 0; i < 12; i++)
            await Book();
        await Task.WhenAll(scene.Minute(scene.Sender()).AsTask(), scene.Minute(scene.Sender()).AsTask(),
            scene.Minute(scene.Sender()).AsTask());
        Assert.Equal(12, scene.Peer.Kept.Count);
        Assert.Equal(12, scene.Peer.Kept.Select(sms => sms.ReportKey).Distinct().Count());
    }

    [Fact]
    public async Task Of_servers_killed_at_twenty_random_moments_none_makes_anybody_receive_twice()
    {
        var random = new Random(20261122);
        var moments = Enum.GetValues<Killed>();
        for (var round = 0; round < 20; round++)
        {
            // Each moment at least once, then any.
            var at = round < moments.Length ? moments[round] : moments[random.Next(moments.Length)];
            var sms = await Queued();
            await Kill(at);
            Assert.Equal(Times(sms), at is Killed.Reading or Killed.Answering ? 1 : 0);
            // It still belongs to the one that died; then to the others.
            await scene.Minute(scene.Sender());
            database.Clock.Now += SendOutboxJob.Hold + TimeSpan.FromSeconds(1);
            await Task.WhenAll(scene.Minute(scene.Sender()).AsTask(), scene.Minute(scene.Sender()).AsTask());
            var row = (await scene.Rows()).Single(row => row.Id == sms.MessageId);
            Assert.Equal((at is Killed.Marked ? 0 : 1, at < Killed.Marked ? OutboxState.Sent : OutboxState.Uncertain),
                (Times(sms), row.State));

            // Nobody knows: the phone's report settles what was received, an administrator what was not.
            if (row.State is OutboxState.Uncertain && Times(sms) == 1)
                await scene.Report(sms.ReportKey, SmsDelivery.Delivered);
            if (row.State is OutboxState.Uncertain)
                await database.For(scene.Agenda.Department.Administrator).Run(new SendMailAgain(row.Id));
            await scene.Minute(scene.Sender());
            Assert.Equal(1, Times(sms));
            await database.System.Record<ViesionDbContext, int>(db => db.Appointments.ExecuteDeleteAsync());
        }
    }

    private enum Killed
    {
        Composing,
        Marking,

        // From here on, whoever finds the row can't know what the gateway has.
        Marked,
        Reading,
        Answering,
    }

    private int Times(AppointmentSms sms) => scene.Peer.Kept.Count(kept => kept.ReportKey == sms.ReportKey);

    // As kill -9 does: nothing of ours runs afterwards; what the gateway was given whole it keeps.
    private async Task Kill(Killed at)
    {
        using var killed = new CancellationTokenSource();
        var (reached, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task Stop()
        {
            reached.TrySetResult();
            return released.Task;
        }
        if (at is Killed.Reading)
            scene.Peer.Reading = Stop;
        if (at is Killed.Answering)
            scene.Peer.Answering = Stop;
        var sending = scene.Outbox(new KilledSender(scene.Sender(), at, killed)).SendNext(killed.Token);
        if (at is Killed.Reading or Killed.Answering)
        {
            await reached.Task;
            await killed.CancelAsync();
        }
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        (scene.Peer.Reading, scene.Peer.Answering) = (() => Task.CompletedTask, () => Task.CompletedTask);
        var before = scene.Peer.Kept.Count;
        released.SetResult();
        for (var tries = 0; at is Killed.Reading && scene.Peer.Kept.Count == before && tries < 100; tries++)
            await Task.Delay(20);
    }

    private async Task Book()
    {
        Assert.True((await scene.Agenda.Book(scene.At(next, confirm: true))).Succeeded);
        next = next.AddMinutes(30);
    }

    private async Task<AppointmentSms> Queued()
    {
        await Book();
        await scene.Minute();
        return (await scene.Sms())[^1];
    }

    private sealed class KilledSender(SmsSender inner, Killed at, CancellationTokenSource killed) : IOutboxSender
    {
        public string Kind => inner.Kind;

        public async Task Send(OutboxDelivery message, CancellationToken cancellationToken)
        {
            await Die(Killed.Composing);
            await inner.Send(new OutboxDelivery(message.Id, message.Payload, async token =>
            {
                await Die(Killed.Marking);
                await message.HandOver(token);
                await Die(Killed.Marked);
            }), cancellationToken);
        }

        private async Task Die(Killed here)
        {
            if (here != at)
                return;
            await killed.CancelAsync();
            killed.Token.ThrowIfCancellationRequested();
        }
    }
}
