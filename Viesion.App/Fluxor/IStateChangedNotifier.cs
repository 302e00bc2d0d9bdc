namespace Fluxor;

/// <summary>Something that tells when its state has changed.</summary>
public interface IStateChangedNotifier
{
    /// <summary>Raised after the state was replaced, on the thread that dispatched.</summary>
    event EventHandler? StateChanged;
}
