namespace Fluxor;

/// <summary>Where components and effects send actions.</summary>
public interface IDispatcher
{
    /// <summary>
    /// Raised for each action, by the one who dispatches. What was dispatched before anybody listened goes to the first who does.
    /// </summary>
    event EventHandler<ActionDispatchedEventArgs>? ActionDispatched;

    /// <summary>Has the action reduced by every feature that knows it, then starts its effects.</summary>
    /// <remarks>
    /// Returns once the action is processed, or queued: before the store is initialised, and while another action is processed.
    /// </remarks>
    void Dispatch(object action);
}
