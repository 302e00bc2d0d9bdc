namespace Stateless.Reflection;

/// <summary>Describes a transition.</summary>
public abstract class TransitionInfo
{
    private protected TransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards)
    {
        Trigger = trigger;
        GuardConditionsMethodDescriptions = [.. guards];
    }

    /// <summary>The trigger that causes the transition.</summary>
    public TriggerInfo Trigger { get; }

    /// <summary>The guards; empty when there is none.</summary>
    public IEnumerable<InvocationInfo> GuardConditionsMethodDescriptions { get; }
}
