namespace Stateless.Reflection;

/// <summary>Describes a transition whose destination is computed.</summary>
public sealed class DynamicTransitionInfo : TransitionInfo
{
    internal DynamicTransitionInfo(
        TriggerInfo trigger, IEnumerable<InvocationInfo> guards, InvocationInfo selector, DynamicStateInfos? possibleStates)
        : base(trigger, guards)
    {
        DestinationStateSelectorDescription = selector;
        PossibleDestinationStates = possibleStates;
    }

    /// <summary>The method that chooses the destination.</summary>
    public InvocationInfo DestinationStateSelectorDescription { get; }

    /// <summary>The destinations that were declared, if any.</summary>
    public DynamicStateInfos? PossibleDestinationStates { get; }
}
