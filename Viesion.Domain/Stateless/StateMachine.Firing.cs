namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    private readonly Queue<TTrigger> queue = [];
    private Action<TState, TTrigger, ICollection<string>?> onUnhandledTrigger;
    private Action<Transition>? transitioned;
    private Action<Transition>? transitionCompleted;
    private bool firing;

    /// <summary>Fires a trigger; one that is fired by an action waits until the current one is complete.</summary>
    /// <exception cref="InvalidOperationException">The current state does not allow the trigger.</exception>
    public void Fire(TTrigger trigger)
    {
        queue.Enqueue(trigger);
        if (firing)
            return;

        firing = true;
        try
        {
            while (queue.TryDequeue(out var next))
                FireOne(next);
        }
        finally
        {
            firing = false;
        }
    }

    /// <summary>Called at each transition, after the exit actions and the change of state, before the entry actions.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        transitioned += onTransitionAction;
    }

    /// <summary>Called at each transition, after the entry actions.</summary>
    public void OnTransitionCompleted(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        transitionCompleted += onTransitionAction;
    }

    /// <summary>Replaces the exception thrown when a trigger is not permitted.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        onUnhandledTrigger = (state, trigger, _) => unhandledTriggerAction(state, trigger);
    }

    /// <summary>Replaces the exception thrown when a trigger is not permitted; the unmet guards are null for an unknown trigger.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>?> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        onUnhandledTrigger = unhandledTriggerAction;
    }

    private void FireOne(TTrigger trigger)
    {
        var source = State;
        var representation = RepresentationOf(source);
        var match = representation.Find(trigger);
        if (match is not { UnmetGuards.Count: 0 })
        {
            onUnhandledTrigger(source, trigger, match?.UnmetGuards);
            return;
        }

        switch (match.Behaviour)
        {
            case TransitioningBehaviour fixedTransition:
                Move(representation, new Transition(source, fixedTransition.Destination, trigger));
                break;
            case DynamicBehaviour dynamicTransition:
                Move(representation, new Transition(source, dynamicTransition.Destination(), trigger));
                break;
            case ReentryBehaviour:
                Reenter(representation, new Transition(source, source, trigger));
                break;
            case InternalBehaviour internalTransition:
                internalTransition.Action(new Transition(source, source, trigger));
                break;
        }
    }

    private void Move(StateRepresentation from, Transition transition)
    {
        from.Exit(transition);
        State = transition.Destination;
        transitioned?.Invoke(transition);
        RepresentationOf(transition.Destination).Enter(transition);

        // As in Stateless: an entry action that writes the external state by hand does not win over the table.
        if (!AreEqual(State, transition.Destination))
            State = transition.Destination;

        transitionCompleted?.Invoke(transition);
    }

    private void Reenter(StateRepresentation representation, Transition transition)
    {
        representation.Exit(transition);
        transitioned?.Invoke(transition);
        representation.Enter(transition);
        transitionCompleted?.Invoke(transition);
        State = transition.Destination;
    }

    private static void RefuseUnhandledTrigger(TState state, TTrigger trigger, ICollection<string>? unmetGuards) =>
        throw new InvalidOperationException(unmetGuards is { Count: > 0 }
            ? $"Trigger '{trigger}' is valid for transition from state '{state}' but a guard conditions are not met. Guard descriptions: '{string.Join(", ", unmetGuards)}'."
            : $"No valid leaving transitions are permitted from state '{state}' for trigger '{trigger}'. Consider ignoring the trigger.");
}
