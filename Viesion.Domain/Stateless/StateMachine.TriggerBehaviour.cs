using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>What a state does with a trigger, once the guards are met.</summary>
    internal abstract class TriggerBehaviour(TTrigger trigger, IReadOnlyList<GuardCondition> guards)
    {
        public TTrigger Trigger { get; } = trigger;

        public IEnumerable<InvocationInfo> GuardDescriptions => guards.Select(guard => guard.Method);

        public List<string> UnmetGuards() =>
            [.. guards.Where(guard => !guard.IsMet()).Select(guard => guard.Method.Description)];
    }

    internal sealed class TransitioningBehaviour(TTrigger trigger, TState destination, IReadOnlyList<GuardCondition> guards)
        : TriggerBehaviour(trigger, guards)
    {
        public TState Destination { get; } = destination;
    }

    internal sealed class DynamicBehaviour(
        TTrigger trigger, Func<TState> destination, InvocationInfo selector, DynamicStateInfos? possibleStates)
        : TriggerBehaviour(trigger, [])
    {
        public Func<TState> Destination { get; } = destination;

        public InvocationInfo Selector { get; } = selector;

        public DynamicStateInfos? PossibleStates { get; } = possibleStates;
    }

    internal sealed class ReentryBehaviour(TTrigger trigger, IReadOnlyList<GuardCondition> guards)
        : TriggerBehaviour(trigger, guards);

    internal sealed class IgnoredBehaviour(TTrigger trigger, IReadOnlyList<GuardCondition> guards)
        : TriggerBehaviour(trigger, guards);

    internal sealed class InternalBehaviour(
        TTrigger trigger, Action<Transition> action, IReadOnlyList<GuardCondition> guards)
        : TriggerBehaviour(trigger, guards)
    {
        public Action<Transition> Action { get; } = action;
    }

    /// <summary>The behaviour found for a trigger, and the guards that hold it back.</summary>
    internal sealed record Match(TriggerBehaviour Behaviour, List<string> UnmetGuards);
}
