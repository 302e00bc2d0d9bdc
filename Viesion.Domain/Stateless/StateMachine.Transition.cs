namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>One passage from a state to another, or to itself.</summary>
    public sealed class Transition(TState source, TState destination, TTrigger trigger)
    {
        /// <summary>The state that is left.</summary>
        public TState Source { get; } = source;

        /// <summary>The state that is entered.</summary>
        public TState Destination { get; } = destination;

        /// <summary>The trigger that caused the transition.</summary>
        public TTrigger Trigger { get; } = trigger;

        /// <summary>Whether the state is left for itself.</summary>
        public bool IsReentry => AreEqual(Source, Destination);
    }
}
