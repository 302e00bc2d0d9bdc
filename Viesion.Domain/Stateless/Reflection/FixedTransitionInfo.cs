namespace Stateless.Reflection;

/// <summary>Describes a transition whose destination is known.</summary>
public sealed class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(
        TriggerInfo trigger, IEnumerable<InvocationInfo> guards, StateInfo destinationState, bool isInternal)
        : base(trigger, guards)
    {
        DestinationState = destinationState;
        IsInternal = isInternal;
    }

    /// <summary>The state that is entered.</summary>
    public StateInfo DestinationState { get; }

    internal bool IsInternal { get; }
}
