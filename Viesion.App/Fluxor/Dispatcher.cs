namespace Fluxor;

/// <summary>The dispatcher of one circuit. It is there before the store, and keeps what comes until the store listens.</summary>
internal sealed class Dispatcher : IDispatcher, IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<object> waiting = [];
    private EventHandler<ActionDispatchedEventArgs>? listeners;
    private bool disposed;

    public event EventHandler<ActionDispatchedEventArgs>? ActionDispatched
    {
        add
        {
            lock (gate)
            {
                listeners += value;
                while (listeners is not null && waiting.TryDequeue(out var action))
                    listeners(this, new ActionDispatchedEventArgs(action));
            }
        }

        remove
        {
            lock (gate)
                listeners -= value;
        }
    }

    public void Dispatch(object action)
    {
        ArgumentNullException.ThrowIfNull(action);
        EventHandler<ActionDispatchedEventArgs>? told;
        lock (gate)
        {
            told = listeners;
            // After the end of the circuit a late effect may still dispatch, to no one.
            if (told is null && !disposed)
                waiting.Enqueue(action);
        }
        told?.Invoke(this, new ActionDispatchedEventArgs(action));
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            waiting.Clear();
        }
    }
}
