using System.Collections.Concurrent;
using Viesion.Domain.Messaging;

namespace Viesion.Infrastructure.Messaging;

/// <summary>In this server: hands each live event to the screens that asked for its topic.</summary>
public sealed class LiveFeed
{
    private readonly ConcurrentDictionary<LiveTopic, ConcurrentDictionary<Guid, Func<LiveEvent, Task>>> listeners = new();

    /// <summary>Calls <paramref name="heard"/> for every event of the topic until the result is disposed. Called off the circuit: use InvokeAsync.</summary>
    public IDisposable Listen(LiveTopic topic, Func<LiveEvent, Task> heard)
    {
        var key = Guid.NewGuid();
        var ofTopic = listeners.GetOrAdd(topic, _ => new());
        ofTopic[key] = heard;
        return new Subscription(() => ofTopic.TryRemove(key, out _));
    }

    internal void Deliver(LiveEvent change)
    {
        if (listeners.TryGetValue(change.Topic, out var ofTopic))
            foreach (var heard in ofTopic.Values)
                _ = Hear(heard, change);
    }

    // A screen that fails or is gone must not silence the others.
    private static async Task Hear(Func<LiveEvent, Task> heard, LiveEvent change)
    {
        try
        {
            await heard(change);
        }
        catch (Exception failure) when (failure is ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The circuit closed between the lookup and the call.
        }
    }

    private sealed class Subscription(Action cancel) : IDisposable
    {
        public void Dispose() => cancel();
    }
}
