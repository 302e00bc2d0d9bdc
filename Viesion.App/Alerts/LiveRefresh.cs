using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Alerts;

/// <summary>Reads a screen again when alerts change, without following each change: a moment after the first, then at most once a while.</summary>
internal sealed class LiveRefresh : IDisposable
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(1_200);

    private readonly CancellationTokenSource gone = new();
    private readonly IDisposable listening;
    private readonly Func<Task> refresh;
    private readonly TimeProvider clock;
    private int heard;
    private int running;

    /// <param name="territoryId">Only what happens in this territory matters; null for everywhere.</param>
    /// <param name="refresh">Called off the circuit.</param>
    public LiveRefresh(LiveFeed feed, TimeProvider clock, int? territoryId, Func<Task> refresh)
    {
        (this.refresh, this.clock) = (refresh, clock);
        listening = feed.Listen(LiveTopic.Alert, change => territoryId is null || change.Id is null || change.Id == territoryId ? Soon() : Task.CompletedTask);
    }

    public void Dispose()
    {
        listening.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    // What is heard while a refresh waits is part of it; what is heard while it reads makes another.
    private async Task Soon()
    {
        Volatile.Write(ref heard, 1);
        if (Interlocked.Exchange(ref running, 1) == 1)
            return;
        try
        {
            await Task.Delay(Gather, clock, gone.Token);
            while (Interlocked.Exchange(ref heard, 0) == 1)
            {
                await refresh();
                await Task.Delay(Rest, clock, gone.Token);
            }
        }
        finally
        {
            // A read that failed (the database was away) does not make the screen deaf.
            Volatile.Write(ref running, 0);
        }
        if (Volatile.Read(ref heard) == 1)
            await Soon();
    }
}
