using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>In this server: hands each live event to the screens that asked for its topic.</summary>
public sealed class LiveFeed
{
    private readonly ConcurrentDictionary<LiveTopic, ConcurrentDictionary<Guid, Func<LiveEvent, Task>>> listeners = new();

    /// <summary>
    /// Calls <paramref name="heard"/> for every event of the topic until the result is disposed. Called off the circuit: use InvokeAsync.
    /// </summary>
    public IDisposable Listen(LiveTopic topic, Func<LiveEvent, Task> heard)
    {
        var key = Guid.NewGuid();
        var ofTopic = listeners.GetOrAdd(topic, _ => new());
        // The circuit of the screen that listens: a fault of what it hears is its fault.
        var screen = SynchronizationContext.Current;
        ofTopic[key] = change => Hear(heard, change, screen);
        return new Subscription(() => ofTopic.TryRemove(key, out _));
    }

    internal void Deliver(LiveEvent change)
    {
        if (listeners.TryGetValue(change.Topic, out var ofTopic))
            foreach (var heard in ofTopic.Values)
                _ = heard(change);
    }

    // A screen that fails or is gone must not silence the others; but a fault ends its circuit aloud, or it would look alive and be out
    // of date.
    private static async Task Hear(Func<LiveEvent, Task> heard, LiveEvent change, SynchronizationContext? screen)
    {
        try
        {
            await heard(change);
        }
        catch (Exception failure) when (failure is ObjectDisposedException or OperationCanceledException
            || DatabaseFailure.IsUnavailable(failure))
        {
            // The circuit closed between the lookup and the call, or the database is away: the screen stays as it is until the next change.
        }
        catch (Exception failure) when (screen is not null)
        {
            var fault = ExceptionDispatchInfo.Capture(failure);
            screen.Post(_ => fault.Throw(), null);
        }
    }

    private sealed class Subscription(Action cancel) : IDisposable
    {
        public void Dispose() => cancel();
    }
}
