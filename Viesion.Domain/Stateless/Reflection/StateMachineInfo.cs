namespace Stateless.Reflection;

/// <summary>Describes the states, transitions and actions of a machine.</summary>
public sealed class StateMachineInfo
{
    internal StateMachineInfo(IEnumerable<StateInfo> states, Type stateType, Type triggerType, StateInfo initialState)
    {
        States = [.. states];
        StateType = stateType;
        TriggerType = triggerType;
        InitialState = initialState;
    }

    /// <summary>The state in which the machine was when it was described.</summary>
    public StateInfo InitialState { get; }

    /// <summary>Every state that is configured or can be reached by a fixed transition.</summary>
    public IEnumerable<StateInfo> States { get; }

    /// <summary>The type of the states.</summary>
    public Type StateType { get; }

    /// <summary>The type of the triggers.</summary>
    public Type TriggerType { get; }
}
