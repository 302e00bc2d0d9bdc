namespace Stateless;

/// <summary>Models behaviour as transitions between a finite set of states (subset of Stateless 5, see docs/adr/0002).</summary>
/// <typeparam name="TState">The type of the states.</typeparam>
/// <typeparam name="TTrigger">The type of the triggers that cause transitions.</typeparam>
public sealed partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, StateRepresentation> representations = [];
    private readonly Func<TState> stateAccessor;
    private readonly Action<TState> stateMutator;

    /// <summary>A machine that keeps its own state.</summary>
    public StateMachine(TState initialState)
    {
        var current = initialState;
        stateAccessor = () => current;
        stateMutator = next => current = next;
        onUnhandledTrigger = RefuseUnhandledTrigger;
    }

    /// <summary>A machine whose state lives elsewhere, typically in the property that is persisted.</summary>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        this.stateAccessor = stateAccessor;
        this.stateMutator = stateMutator;
        onUnhandledTrigger = RefuseUnhandledTrigger;
    }

    /// <summary>The current state.</summary>
    public TState State
    {
        get => stateAccessor();
        private set => stateMutator(value);
    }

    /// <summary>The triggers that can be fired now.</summary>
    public IEnumerable<TTrigger> PermittedTriggers => GetPermittedTriggers();

    private StateRepresentation Current => RepresentationOf(State);

    /// <summary>The triggers that can be fired now, ignored and internal ones included.</summary>
    public IEnumerable<TTrigger> GetPermittedTriggers() => Current.PermittedTriggers;

    /// <summary>Begins, or resumes, the configuration of a state.</summary>
    public StateConfiguration Configure(TState state) => new(this, RepresentationOf(state));

    /// <summary>Whether the machine is in the given state.</summary>
    public bool IsInState(TState state) => AreEqual(State, state);

    /// <summary>Whether the trigger can be fired now.</summary>
    public bool CanFire(TTrigger trigger) => CanFire(trigger, out _);

    /// <summary>Whether the trigger can be fired now, and what stands in the way.</summary>
    /// <param name="trigger">The trigger to test.</param>
    /// <param name="unmetGuards">
    /// The descriptions of the guards that are not met; null, not empty, when the state does not know the trigger.
    /// </param>
    public bool CanFire(TTrigger trigger, out ICollection<string>? unmetGuards)
    {
        unmetGuards = Current.Find(trigger)?.UnmetGuards;
        return unmetGuards is { Count: 0 };
    }

    /// <summary>The current state and the permitted triggers, for people who debug.</summary>
    public override string ToString() =>
        $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", GetPermittedTriggers())} }}}}";

    private StateRepresentation RepresentationOf(TState state)
    {
        if (!representations.TryGetValue(state, out var representation))
        {
            representation = new StateRepresentation(state);
            representations.Add(state, representation);
        }

        return representation;
    }

    private static bool AreEqual(TState one, TState other) => EqualityComparer<TState>.Default.Equals(one, other);
}
