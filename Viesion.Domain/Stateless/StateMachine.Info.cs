using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>Describes the states, transitions and actions of this machine.</summary>
    public StateMachineInfo GetInfo()
    {
        var initial = Describe(new StateRepresentation(State));
        var states = representations.Values.ToDictionary(known => known.State, Describe);
        var destinations = representations.Values.SelectMany(known => known.Behaviours).OfType<TransitioningBehaviour>();
        foreach (var destination in destinations.Select(behaviour => behaviour.Destination))
            states.TryAdd(destination, Describe(new StateRepresentation(destination)));

        foreach (var known in representations.Values)
            states[known.State].Connect(Fixed(known, states), Dynamic(known));

        return new StateMachineInfo(states.Values, typeof(TState), typeof(TTrigger), initial);
    }

    private static StateInfo Describe(StateRepresentation representation) => new(
        representation.State,
        [.. representation.EntryActions.Select(action => new ActionInfo(action.Method, action.FromTrigger))],
        [.. representation.ExitActions.Select(action => action.Method)],
        [.. representation.Behaviours.OfType<IgnoredBehaviour>().Select(ignored => new IgnoredTransitionInfo(Info(ignored), ignored.GuardDescriptions))]);

    private static IEnumerable<FixedTransitionInfo> Fixed(StateRepresentation from, Dictionary<TState, StateInfo> states)
    {
        foreach (var behaviour in from.Behaviours)
        {
            var destination = behaviour switch
            {
                TransitioningBehaviour transitioning => states[transitioning.Destination],
                ReentryBehaviour or InternalBehaviour => states[from.State],
                _ => null,
            };
            if (destination is not null)
                yield return new FixedTransitionInfo(Info(behaviour), behaviour.GuardDescriptions, destination, behaviour is InternalBehaviour);
        }
    }

    private static IEnumerable<DynamicTransitionInfo> Dynamic(StateRepresentation from) =>
        from.Behaviours.OfType<DynamicBehaviour>().Select(behaviour =>
            new DynamicTransitionInfo(Info(behaviour), behaviour.GuardDescriptions, behaviour.Selector, behaviour.PossibleStates));

    private static TriggerInfo Info(TriggerBehaviour behaviour) => new(behaviour.Trigger);
}
