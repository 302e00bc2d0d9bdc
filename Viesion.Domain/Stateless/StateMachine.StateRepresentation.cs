using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>Everything that was configured for one state.</summary>
    internal sealed class StateRepresentation(TState state)
    {
        private readonly List<EntryAction> entryActions = [];
        private readonly List<ExitAction> exitActions = [];
        private readonly Dictionary<TTrigger, List<TriggerBehaviour>> behavioursByTrigger = [];

        public TState State { get; } = state;

        public IReadOnlyList<EntryAction> EntryActions => entryActions;

        public IReadOnlyList<ExitAction> ExitActions => exitActions;

        /// <summary>In the order of configuration, grouped by trigger.</summary>
        public IEnumerable<TriggerBehaviour> Behaviours => behavioursByTrigger.Values.SelectMany(behaviours => behaviours);

        public IEnumerable<TTrigger> PermittedTriggers => behavioursByTrigger
            .Where(entry => entry.Value.Any(behaviour => behaviour.UnmetGuards().Count == 0))
            .Select(entry => entry.Key);

        public void Add(TriggerBehaviour behaviour)
        {
            if (!behavioursByTrigger.TryGetValue(behaviour.Trigger, out var behaviours))
                behavioursByTrigger.Add(behaviour.Trigger, behaviours = []);

            behaviours.Add(behaviour);
        }

        public void Add(EntryAction action) => entryActions.Add(action);

        public void Add(ExitAction action) => exitActions.Add(action);

        public void Enter(Transition transition)
        {
            foreach (var action in entryActions)
                action.Run(transition);
        }

        public void Exit(Transition transition)
        {
            foreach (var action in exitActions)
                action.Run(transition);
        }

        /// <summary>The one behaviour whose guards are met; else the first, with the unmet guards of all; else null.</summary>
        public Match? Find(TTrigger trigger)
        {
            if (!behavioursByTrigger.TryGetValue(trigger, out var behaviours))
                return null;

            Match[] matches = [.. behaviours.Select(behaviour => new Match(behaviour, behaviour.UnmetGuards()))];
            Match[] permitted = [.. matches.Where(match => match.UnmetGuards.Count == 0)];
            return permitted switch
            {
                [var only] => only,
                [] => new Match(behaviours[0], [.. matches.SelectMany(match => match.UnmetGuards).Distinct()]),
                _ => throw new InvalidOperationException(
                    $"Multiple permitted exit transitions are configured from state '{State}' for trigger '{trigger}'. Guard clauses must be mutually exclusive."),
            };
        }
    }

    internal sealed record EntryAction(Action<Transition> Run, InvocationInfo Method, string? FromTrigger);

    internal sealed record ExitAction(Action<Transition> Run, InvocationInfo Method);
}
