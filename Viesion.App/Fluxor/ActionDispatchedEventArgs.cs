namespace Fluxor;

/// <summary>An action on its way to the store.</summary>
public sealed class ActionDispatchedEventArgs(object action) : EventArgs
{
    /// <summary>What was dispatched.</summary>
    public object Action { get; } = action;
}
