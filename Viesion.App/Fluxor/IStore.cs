namespace Fluxor;

/// <summary>All the features of one circuit.</summary>
public interface IStore
{
    /// <summary>The features by name.</summary>
    IReadOnlyDictionary<string, IFeature> Features { get; }

    /// <summary>Completes when the store is initialised.</summary>
    Task Initialized { get; }

    /// <summary>Raised when an effect fails; the failure is already logged.</summary>
    event EventHandler<Exceptions.UnhandledExceptionEventArgs>? UnhandledException;

    /// <summary>Processes the actions that were queued so far, then each action as it comes. Safe to call again.</summary>
    Task InitializeAsync();
}
