using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>The configuration of one state.</summary>
    public sealed partial class StateConfiguration
    {
        private readonly StateRepresentation representation;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, StateRepresentation representation)
        {
            Machine = machine;
            this.representation = representation;
        }

        /// <summary>The state that is configured.</summary>
        public TState State => representation.State;

        /// <summary>The machine that is configured.</summary>
        public StateMachine<TState, TTrigger> Machine { get; }

        /// <summary>Accepts the trigger and goes to the destination.</summary>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            AddTransition(trigger, destinationState, []);

        /// <summary>Accepts the trigger, if the guard is met, and goes to the destination.</summary>
        public StateConfiguration PermitIf(
            TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            AddTransition(trigger, destinationState, GuardCondition.One(guard, guardDescription));

        /// <summary>Accepts the trigger, if all the guards are met, and goes to the destination.</summary>
        public StateConfiguration PermitIf(
            TTrigger trigger, TState destinationState, params Tuple<Func<bool>, string>[] guards) =>
            AddTransition(trigger, destinationState, GuardCondition.All(guards));

        /// <summary>Accepts the trigger and goes where the selector says.</summary>
        public StateConfiguration PermitDynamic(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            var selector = InvocationInfo.Of(destinationStateSelector, destinationStateSelectorDescription);
            return Add(new DynamicBehaviour(trigger, destinationStateSelector, selector, possibleDestinationStates));
        }

        /// <summary>Accepts the trigger, leaves the state and enters it again.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(new ReentryBehaviour(trigger, []));

        /// <summary>Accepts the trigger, if the guard is met, leaves the state and enters it again.</summary>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(new ReentryBehaviour(trigger, GuardCondition.One(guard, guardDescription)));

        /// <summary>Accepts the trigger, if all the guards are met, leaves the state and enters it again.</summary>
        public StateConfiguration PermitReentryIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            Add(new ReentryBehaviour(trigger, GuardCondition.All(guards)));

        /// <summary>Accepts the trigger and does nothing.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(new IgnoredBehaviour(trigger, []));

        /// <summary>Accepts the trigger, if the guard is met, and does nothing.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(new IgnoredBehaviour(trigger, GuardCondition.One(guard, guardDescription)));

        /// <summary>Accepts the trigger, if all the guards are met, and does nothing.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            Add(new IgnoredBehaviour(trigger, GuardCondition.All(guards)));

        private StateConfiguration AddTransition(
            TTrigger trigger, TState destinationState, IReadOnlyList<GuardCondition> guards)
        {
            if (AreEqual(destinationState, State))
            {
                throw new ArgumentException(
                    "Permit() (and PermitIf()) require that the destination state is not equal to the source state. To accept a trigger without changing state, use either Ignore() or PermitReentry().",
                    nameof(destinationState));
            }

            return Add(new TransitioningBehaviour(trigger, destinationState, guards));
        }

        private StateConfiguration Add(TriggerBehaviour behaviour)
        {
            representation.Add(behaviour);
            return this;
        }
    }
}
