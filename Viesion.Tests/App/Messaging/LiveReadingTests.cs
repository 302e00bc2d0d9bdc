using Viesion.App.Messaging;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;
using Xunit;

namespace Viesion.Tests.App.Messaging;

public sealed class LiveReadingTests
{
    private readonly LiveFeed feed = new();
    private readonly HandTimers timers = new();

    [Fact]
    public void Many_changes_are_one_reading_and_what_comes_while_it_rests_is_another()
    {
        var readings = 0;
        using var live = Following(() => readings++);
        for (var i = 0; i < 100; i++)
            Happens(1);
        Assert.Equal(0, readings);
        timers.Elapse();
        Assert.Equal(1, readings);
        Happens(1);
        Happens(2);
        Assert.Equal(1, readings);
        timers.Elapse();
        Assert.Equal(2, readings);
        timers.Elapse();
        Assert.Equal(2, readings);
        Happens(1);
        timers.Elapse();
        Assert.Equal(3, readings);
    }

    [Fact]
    public void What_concerns_others_is_not_read_nor_anything_once_the_screen_is_gone()
    {
        var readings = 0;
        var live = Following(() => readings++);
        Happens(2);
        timers.Elapse();
        Assert.Equal(0, readings);
        Happens(1);
        live.Dispose();
        timers.Elapse();
        Happens(1);
        timers.Elapse();
        Assert.Equal(0, readings);
    }

    [Fact]
    public void A_database_that_is_away_does_not_make_the_screen_deaf()
    {
        var readings = 0;
        var away = new Npgsql.NpgsqlException("away", new IOException());
        using var live = Following(
            () => throw (readings++ == 0 ? away : new InvalidOperationException("likely due to a transient failure", away)));
        Happens(1);
        timers.Elapse();
        timers.Elapse();
        Happens(1);
        timers.Elapse();
        Assert.Equal(2, readings);
    }

    [Fact]
    public void A_fault_of_a_reading_is_the_screens_and_not_swallowed()
    {
        var screen = new Screen();
        SynchronizationContext.SetSynchronizationContext(screen);
        try
        {
            using var live = Following(() => throw new InvalidOperationException("a fault"));
            Happens(1);
            timers.Elapse();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
        Assert.Equal("a fault", screen.Failure?.Message);
    }

    private LiveReading Following(Action read) => new LiveReading(feed, timers, () =>
    {
        read();
        return Task.CompletedTask;
    }).Follow(LiveTopic.Agenda, change => change.StaffMemberId == 1);

    private void Happens(int host) => feed.Deliver(new LiveEvent(LiveTopic.Agenda, StaffMemberId: host));

    /// <summary>A circuit: what is posted to it runs, and a fault of it would end it.</summary>
    private sealed class Screen : SynchronizationContext
    {
        public Exception? Failure { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            try
            {
                d(state);
            }
            catch (Exception failure)
            {
                Failure = failure;
            }
        }
    }

    /// <summary>Timers that go off when the test says so, on its own thread.</summary>
    private sealed class HandTimers : TimeProvider
    {
        private readonly List<HandTimer> waiting = [];

        public void Elapse()
        {
            HandTimer[] due = [.. waiting];
            waiting.Clear();
            foreach (var timer in due)
                timer.GoOff();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new HandTimer(this, callback, state);
            waiting.Add(timer);
            return timer;
        }

        private sealed class HandTimer(HandTimers owner, TimerCallback callback, object? state) : ITimer
        {
            public void GoOff() => callback(state);

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => owner.waiting.Remove(this);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
