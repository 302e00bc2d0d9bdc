namespace Stateless.Reflection;

/// <summary>Describes a state.</summary>
public sealed class StateInfo
{
    internal StateInfo(
        object underlyingState,
        IReadOnlyList<ActionInfo> entryActions,
        IReadOnlyList<InvocationInfo> exitActions,
        IReadOnlyList<IgnoredTransitionInfo> ignoredTriggers)
    {
        UnderlyingState = underlyingState;
        EntryActions = entryActions;
        ExitActions = exitActions;
        IgnoredTriggers = ignoredTriggers;
    }

    /// <summary>The state itself.</summary>
    public object UnderlyingState { get; }

    /// <summary>What runs when the state is entered.</summary>
    public IEnumerable<ActionInfo> EntryActions { get; }

    /// <summary>What runs when the state is left.</summary>
    public IEnumerable<InvocationInfo> ExitActions { get; }

    /// <summary>The transitions whose destination is known, to the state itself included.</summary>
    public IEnumerable<FixedTransitionInfo> FixedTransitions { get; private set; } = [];

    /// <summary>The transitions whose destination is computed.</summary>
    public IEnumerable<DynamicTransitionInfo> DynamicTransitions { get; private set; } = [];

    /// <summary>All the transitions.</summary>
    public IEnumerable<TransitionInfo> Transitions => FixedTransitions.Concat<TransitionInfo>(DynamicTransitions);

    /// <summary>The triggers that are ignored.</summary>
    public IEnumerable<IgnoredTransitionInfo> IgnoredTriggers { get; }

    /// <summary>The name of the state.</summary>
    public override string ToString() => UnderlyingState.ToString() ?? "<null>";

    internal void Connect(
        IEnumerable<FixedTransitionInfo> fixedTransitions, IEnumerable<DynamicTransitionInfo> dynamicTransitions)
    {
        FixedTransitions = [.. fixedTransitions];
        DynamicTransitions = [.. dynamicTransitions];
    }
}
