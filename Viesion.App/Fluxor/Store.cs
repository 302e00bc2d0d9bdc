using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Fluxor;

/// <summary>The store of one circuit: takes actions one at a time, whatever the thread they come from.</summary>
internal sealed class Store(FluxorCatalogue catalogue, IServiceProvider circuit, ILogger<Store> logger)
    : IStore, IDispatcher, IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<object> queue = new([new StoreInitializedAction()]);
    private readonly TaskCompletionSource initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Dictionary<string, IFeature>? features;
    private bool open;
    private bool processing;
    private bool disposed;

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

    public void Dispatch(object action)
    {
        ArgumentNullException.ThrowIfNull(action);
        lock (gate)
        {
            // After the end of the circuit a late effect may still dispatch, to no one.
            if (disposed)
                return;

            queue.Enqueue(action);
        }

        Process();
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            queue.Clear();
        }
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

        foreach (var start in plan.Effects)
            _ = RunAsync(start, action);
    }

    private async Task RunAsync(Func<IServiceProvider, object, IDispatcher, Task> start, object action)
    {
        try
        {
            await start(circuit, action, this);
        }
        catch (Exception exception)
        {
            Report(exception, action);
        }
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
