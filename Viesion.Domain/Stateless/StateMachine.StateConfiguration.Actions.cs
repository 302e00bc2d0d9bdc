using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    public sealed partial class StateConfiguration
    {
        /// <summary>Runs an action each time the state is entered.</summary>
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntry(_ => entryAction(), InvocationInfo.Of(entryAction, entryActionDescription));
        }

        /// <summary>Runs an action each time the state is entered.</summary>
        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntry(entryAction, InvocationInfo.Of(entryAction, entryActionDescription));
        }

        /// <summary>Runs an action each time the state is entered by the given trigger.</summary>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(trigger, _ => entryAction(), InvocationInfo.Of(entryAction, entryActionDescription));
        }

        /// <summary>Runs an action each time the state is entered by the given trigger.</summary>
        public StateConfiguration OnEntryFrom(
            TTrigger trigger, Action<Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(trigger, entryAction, InvocationInfo.Of(entryAction, entryActionDescription));
        }

        /// <summary>Runs an action each time the state is left.</summary>
        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            return AddExit(_ => exitAction(), InvocationInfo.Of(exitAction, exitActionDescription));
        }

        /// <summary>Runs an action each time the state is left.</summary>
        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            return AddExit(exitAction, InvocationInfo.Of(exitAction, exitActionDescription));
        }

        /// <summary>Accepts the trigger and runs an action without leaving the state: no exit, no entry.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action internalAction)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return Add(new InternalBehaviour(trigger, _ => internalAction(), []));
        }

        /// <summary>Accepts the trigger and runs an action without leaving the state: no exit, no entry.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> entryAction)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return Add(new InternalBehaviour(trigger, entryAction, []));
        }

        /// <summary>Accepts the trigger, if the guard is met, and runs an action without leaving the state.</summary>
        public StateConfiguration InternalTransitionIf(
            TTrigger trigger, Func<object[], bool> guard, Action internalAction, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return Add(new InternalBehaviour(trigger, _ => internalAction(), GuardCondition.One(guard, guardDescription)));
        }

        private StateConfiguration AddEntryFrom(TTrigger trigger, Action<Transition> action, InvocationInfo method) =>
            AddEntry(
                transition =>
                {
                    if (EqualityComparer<TTrigger>.Default.Equals(transition.Trigger, trigger))
                        action(transition);
                },
                method,
                trigger.ToString());

        private StateConfiguration AddEntry(Action<Transition> action, InvocationInfo method, string? fromTrigger = null)
        {
            representation.Add(new EntryAction(action, method, fromTrigger));
            return this;
        }

        private StateConfiguration AddExit(Action<Transition> action, InvocationInfo method)
        {
            representation.Add(new ExitAction(action, method));
            return this;
        }
    }
}
