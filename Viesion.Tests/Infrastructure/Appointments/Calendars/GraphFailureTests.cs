using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Messaging;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments.Calendars;

/// <summary>Whatever breaks, and when: each appointment is in the calendar exactly once, as the agenda has it.</summary>
public sealed class GraphFailureTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private CalendarScene scene = null!;

    private DateTimeOffset Now => database.Clock.Now;

    public async ValueTask InitializeAsync() => scene = await CalendarScene.In(database);

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "300", 300)]
    [InlineData(503, null, 20)]
    [InlineData(500, null, 20)]
    [InlineData(403, null, 20)]
    public async Task A_passing_refusal_is_tried_again_and_not_before_the_time_that_it_asks_for(int status, string? retryAfter, int seconds)
    {
        scene.Peer.Before = _ => new GraphAnswer(status, "Busy", retryAfter);
        await scene.Booked(scene.Agenda.At(new(9, 0)));
        await scene.Booked(scene.Agenda.At(new(10, 0)));
        var asked = Now;
        await scene.Minute();
        Assert.All(await scene.Messages(), m => Assert.Equal(asked.AddSeconds(seconds), m.NextAttemptAt));
        Assert.Equal((2L, true), ((await scene.Health())!.Waiting, (await scene.Health())!.Late));
        scene.Peer.Before = _ => null;
        database.Clock.Now = asked.AddSeconds(seconds - 1);
        await scene.Minute();
        Assert.Empty(scene.Peer.Kept);
        await scene.Later();
        await scene.Equal();
        Assert.Equal((0L, Now), ((await scene.Health())!.Waiting, (await scene.Health())!.LastSentAt));
    }

    [Fact]
    public async Task A_token_that_has_ended_is_asked_for_again()
    {
        await scene.Booked(scene.Agenda.At(new(9, 0)));
        await scene.Minute();
        scene.Peer.ExpireTokens();
        await scene.Booked(scene.Agenda.At(new(10, 0)));
        await scene.Minute();
        await scene.Equal();
    }

    [Fact]
    public async Task What_somebody_deleted_in_Outlook_is_made_again_when_it_changes_and_is_no_failure_when_it_is_removed()
    {
        var moved = await scene.Booked(scene.Agenda.At(new(9, 0)));
        var cancelled = await scene.Booked(scene.Agenda.At(new(10, 0)));
        await scene.Minute();
        scene.Peer.Kept.Clear();
        await scene.Move(moved.Id, AppointmentScene.Tuesday, new(11, 0));
        await scene.Settle(cancelled.Id, Attendance.CancelledByReferent);
        await scene.Minute();
        await scene.Equal();
        Assert.All(await scene.Messages(), m => Assert.NotNull(m.SentAt));
    }

    [Fact]
    public async Task An_answer_that_is_lost_once_it_is_kept_makes_no_second_event_even_when_the_appointment_moves_meanwhile()
    {
        var appointment = await scene.Booked(scene.Agenda.At(new(9, 0)));
        var other = await scene.Booked(scene.Agenda.At(new(15, 0)));
        scene.Peer.After = _ => GraphPeer.HangUp;
        await scene.Minute();
        Assert.NotEmpty(scene.Peer.Kept);
        await scene.Move(appointment.Id, AppointmentScene.Tuesday, new(11, 0));
        scene.Peer.After = _ => null;
        await scene.Later();
        await scene.Equal();

        // Cancelled before anybody knew that it was there.
        var third = await scene.Booked(scene.Agenda.At(new(16, 0)));
        scene.Peer.After = _ => GraphPeer.HangUp;
        await scene.Minute();
        await scene.Settle(third.Id, Attendance.CancelledByReferent);
        await scene.Settle(other.Id, Attendance.CancelledByReferent);
        scene.Peer.After = _ => null;
        await scene.Later();
        Assert.Single(scene.Peer.Kept);
        await scene.Equal();
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_told_to_the_person_and_to_the_administrators_and_followed_once_it_does()
    {
        scene.Peer.NoMailbox.Add(scene.Mine);
        await scene.Booked(scene.Agenda.At(new(9, 0)));
        await scene.Minute();
        Assert.StartsWith("Cette adresse n’a pas de boîte aux lettres dans Microsoft 365.", (await scene.Health())!.Refusal);
        var row = Assert.Single(
            (await scene.For(scene.Department.Administrator).Read<OutboxReads, (IReadOnlyList<OutboxRow> Rows, int Total)>(
                reads => reads.Page(null, 0, OutboxKind.Calendar))).Rows);
        Assert.Equal((OutboxState.Failed, scene.Mine, "Rendez-vous du 24/11/2026 à 09:00"), (row.State, row.To, row.Subject));
        scene.Peer.NoMailbox.Clear();
        await scene.Reconcile();
        await scene.Equal();
        Assert.Null((await scene.Health())!.Refusal);
    }

    [Fact]
    public async Task Away_for_an_hour_it_is_equal_to_the_agenda_soon_after_it_is_back()
    {
        var kept = await scene.Booked(scene.Agenda.At(new(8, 0)));
        await scene.Minute();
        scene.Peer.Before = _ => GraphPeer.HangUp;
        var back = Now.AddHours(1);
        var booked = new List<Appointment>();
        for (var hour = 9; hour < 17; hour++)
        {
            booked.Add(await scene.Booked(scene.Agenda.At(new(hour, 0))));
            await scene.Minute();
            database.Clock.Now = Now.AddMinutes(6);
        }
        await scene.Move(kept.Id, AppointmentScene.Tuesday.AddDays(1), new(8, 0));
        await scene.Settle(booked[0].Id, Attendance.CancelledByReferent);
        await scene.Minute();
        database.Clock.Now = back;
        scene.Peer.Before = _ => null;
        await scene.Later();
        await scene.Equal();
        Assert.All(await scene.Messages(), m => Assert.NotNull(m.SentAt));
    }

    [Fact]
    public async Task Several_servers_with_many_changes_of_one_appointment_keep_one_event_and_its_last_state()
    {
        var appointment = await scene.Booked(scene.Agenda.At(new(8, 0)));
        for (var hour = 9; hour < 17; hour++)
            await scene.Move(appointment.Id, AppointmentScene.Tuesday, new(hour, 0));
        await Task.WhenAll(scene.Minute(), scene.Minute());
        await scene.Later();
        await scene.Equal();
        // All nine messages read the last state: one request said it all.
        Assert.Equal(["POST"], scene.Peer.Requests);
    }

    [Fact]
    public async Task Of_servers_killed_at_twenty_random_moments_none_leaves_an_event_twice_or_otherwise_than_the_agenda()
    {
        var random = new Random(20261122);
        var alive = new List<int>();
        for (var round = 0; round < 20; round++)
        {
            await Change(random, alive, round);
            await Kill((Killed)(round % 3), random);
            // What it had taken is free again after a while; the others go on meanwhile.
            await scene.Minute();
            database.Clock.Now += SendOutboxJob.Hold + TimeSpan.FromSeconds(1);
            await Task.WhenAll(scene.Minute(), scene.Minute());
            await scene.Later();
            await scene.Equal();
        }
        Assert.NotEmpty(scene.Peer.Kept);
    }

    private enum Killed
    {
        Reading,
        Answering,
        Anywhere,
    }

    private async Task Change(Random random, List<int> alive, int round)
    {
        if (round > 2 && random.Next(3) == 0)
        {
            var gone = alive[random.Next(alive.Count)];
            alive.Remove(gone);
            await scene.Settle(gone, Attendance.CancelledByReferent);
        }
        else if (round > 2 && random.Next(2) == 0)
            await scene.Move(alive[random.Next(alive.Count)], AppointmentScene.Tuesday.AddDays(7 + round), new(9, 0), random.Next(3) == 0
                ? scene.Department.Secretariat : scene.Department.Referent);
        else
            alive.Add((await scene.Booked(scene.Agenda.At(new(9, 0), day: AppointmentScene.Tuesday.AddDays(30 + round)))).Id);
    }

    // As kill -9 does: nothing of ours runs afterwards; what Graph was given whole it keeps.
    private async Task Kill(Killed at, Random random)
    {
        using var killed = new CancellationTokenSource();
        var (reached, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task Stop(string method)
        {
            reached.TrySetResult();
            return released.Task;
        }
        if (at is Killed.Reading)
            scene.Peer.Reading = Stop;
        else if (at is Killed.Answering)
            scene.Peer.Answering = Stop;
        else
            killed.CancelAfter(random.Next(1, 25));
        var sending = scene.SendNext(killed.Token);
        if (at is not Killed.Anywhere)
        {
            await Task.WhenAny(reached.Task, sending);
            await killed.CancelAsync();
        }
        try
        {
            await sending;
        }
        catch (OperationCanceledException)
        {
            // Dead.
        }
        (scene.Peer.Reading, scene.Peer.Answering) = (_ => Task.CompletedTask, _ => Task.CompletedTask);
        released.SetResult();
        await scene.Peer.Quiet();
    }
}
