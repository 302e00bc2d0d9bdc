using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Fluxor;

/// <summary>The store of one circuit: takes actions one at a time, whatever the thread they come from.</summary>
internal sealed class Store : IStore, IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<object> queue = [];
    private readonly TaskCompletionSource initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FluxorCatalogue catalogue;
    private readonly IServiceProvider circuit;
    private readonly IDispatcher dispatcher;
    private readonly ILogger<Store> logger;
    private Dictionary<string, IFeature>? features;
    private bool open;
    private bool processing;
    private bool disposed;

    public Store(FluxorCatalogue catalogue, IServiceProvider circuit, IDispatcher dispatcher, ILogger<Store> logger)
    {
        (this.catalogue, this.circuit, this.dispatcher, this.logger) = (catalogue, circuit, dispatcher, logger);
        // What was dispatched before there was a store comes first; StoreInitializedAction after it.
        dispatcher.ActionDispatched += Take;
        dispatcher.Dispatch(new StoreInitializedAction());
        // The classes of the effects are made with the store: one that can't be is told now, not at its first action.
        foreach (var owner in catalogue.EffectOwners)
            circuit.GetRequiredService(owner);
    }

    public event EventHandler<Exceptions.UnhandledExceptionEventArgs>? UnhandledException;

    public IReadOnlyDictionary<string, IFeature> Features => features ??=
        catalogue.Features.ToDictionary(feature => feature.Name, feature => feature.FeatureIn(circuit), StringComparer.OrdinalIgnoreCase);

    public Task Initialized => initialized.Task;

    public Task InitializeAsync()
    {
        lock (gate)
            open = true;

        try
        {
            Process();
        }
        finally
        {
            initialized.TrySetResult();
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        dispatcher.ActionDispatched -= Take;
        lock (gate)
        {
            disposed = true;
            queue.Clear();
        }
    }

    private void Take(object? sender, ActionDispatchedEventArgs dispatched)
    {
        lock (gate)
        {
            if (disposed)
                return;

            queue.Enqueue(dispatched.Action);
        }

        Process();
    }

    /// <summary>One caller at a time empties the queue; a failing reducer is thrown once the others had their turn.</summary>
    private void Process()
    {
        lock (gate)
        {
            if (!open || processing)
                return;

            processing = true;
        }

        ExceptionDispatchInfo? failure = null;
        while (TryTake(out var action))
        {
            try
            {
                ProcessOne(action);
            }
            catch (Exception exception)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
    }

    private void ProcessOne(object action)
    {
        var plan = catalogue.PlanFor(action.GetType());
        foreach (var reduce in plan.Reductions)
            reduce(circuit, action);

        Start(plan.Effects, action);
    }

    // All are started, even after one that throws at once. Failures are raised when all have ended, never to the one who dispatched.
    private void Start(Func<IServiceProvider, object, IDispatcher, Task>[] effects, object action)
    {
        List<Task> started = [];
        foreach (var start in effects)
        {
            try
            {
                started.Add(start(circuit, action, dispatcher));
            }
            catch (Exception exception)
            {
                started.Add(Task.FromException(exception));
            }
        }

        if (!started.TrueForAll(effect => effect.IsCompletedSuccessfully))
            _ = Task.Run(() => WatchAsync(started, action));
    }

    private async Task WatchAsync(List<Task> effects, object action)
    {
        List<Exception> failures = [];
        foreach (var effect in effects)
        {
            try
            {
                await effect;
            }
            catch (AggregateException several)
            {
                failures.AddRange(several.Flatten().InnerExceptions);
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }

        foreach (var failure in failures)
            Report(failure, action);
    }

    private void Report(Exception exception, object action)
    {
        // The person has left while the effect was running: what it needed is gone, and nobody is waiting.
        if (disposed && exception is (ObjectDisposedException or OperationCanceledException))
            return;

        logger.LogError(exception, "An effect of {Action} has failed.", action.GetType().Name);
        try
        {
            UnhandledException?.Invoke(this, new Exceptions.UnhandledExceptionEventArgs(exception));
        }
        catch (Exception inHandler)
        {
            logger.LogError(inHandler, "The failure of an effect could not be shown.");
        }
    }

    private bool TryTake([NotNullWhen(true)] out object? action)
    {
        lock (gate)
        {
            action = null;
            processing = !disposed && queue.TryDequeue(out action);
            return processing;
        }
    }
}
