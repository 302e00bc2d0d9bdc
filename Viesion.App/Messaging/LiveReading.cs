using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Messaging;

/// <summary>
/// An open screen that follows changes (HOM-02): read again a moment after the first, several at once, and never more than once a second
/// whatever a sync changes; so a change shows in under two.
/// </summary>
/// <param name="read">Called off the circuit, never twice at once.</param>
internal sealed class LiveReading(LiveFeed feed, TimeProvider clock, Func<Task> read) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource gone = new();
    private readonly List<IDisposable> listening = [];
    private bool heard;
    private bool running;

    public LiveReading Follow(LiveTopic topic, Func<LiveEvent, bool> concerns)
    {
        listening.Add(feed.Listen(topic, change => concerns(change) ? Soon() : Task.CompletedTask));
        return this;
    }

    public void Dispose()
    {
        listening.ForEach(one => one.Dispose());
        gone.Cancel();
        gone.Dispose();
    }

    private async Task Soon()
    {
        lock (gate)
        {
            heard = true;
            if (running)
                return;
            running = true;
        }
        await Task.Delay(Pause, clock, gone.Token);
        while (Taken())
        {
            await Read();
            await Task.Delay(Rest, clock, gone.Token);
        }
    }

    // What is heard while it reads makes another reading.
    private bool Taken()
    {
        lock (gate)
        {
            (running, heard, var taken) = (heard, false, heard);
            return taken;
        }
    }

    private async Task Read()
    {
        try
        {
            await read();
        }
        catch (Exception failure) when (DatabaseFailure.IsUnavailable(failure))
        {
            // The database is away: the screen stays as it is until the next change, or the next visit.
        }
    }
}
