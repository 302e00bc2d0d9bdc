using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>The arrows of a diagram, and the decision nodes of the dynamic transitions.</summary>
internal sealed class MermaidTransitions(MermaidAliases aliases)
{
    private readonly List<string> lines = [];
    private readonly List<string> decisions = [];

    public IReadOnlyList<string> Lines => lines;

    public IReadOnlyList<string> Decisions => decisions;

    public void Add(StateInfo state)
    {
        foreach (var transition in state.FixedTransitions)
            Arrow(state.ToString(), transition.DestinationState.ToString(), transition.Trigger, ActionsOf(state, transition), GuardsOf(transition));

        foreach (var transition in state.DynamicTransitions)
            AddDecision(state, transition);

        foreach (var transition in state.IgnoredTriggers)
            Arrow(state.ToString(), state.ToString(), transition.Trigger, [], GuardsOf(transition));
    }

    private void AddDecision(StateInfo state, DynamicTransitionInfo transition)
    {
        var node = $"Decision{decisions.Count + 1}";
        decisions.Add($"\tstate {node} <<choice>>");
        Arrow(state.ToString(), node, transition.Trigger, [], GuardsOf(transition));
        foreach (var possible in transition.PossibleDestinationStates ?? [])
            Arrow(node, possible.DestinationState, transition.Trigger, [], [possible.Criterion]);
    }

    private void Arrow(string from, string to, TriggerInfo trigger, string[] actions, IEnumerable<string> guards)
    {
        var named = actions.Length == 0 ? $"{trigger}" : $"{trigger} / {string.Join(", ", actions)}";
        var label = string.Join(' ', guards.Select(guard => $"[{guard}]").Prepend(named));
        lines.Add($"\t{aliases.For(from)} --> {aliases.For(to)} : {label}");
    }

    /// <summary>On arrival from elsewhere only what the trigger adds is worth a label; a re-entry says that it runs the entry actions.</summary>
    private static string[] ActionsOf(StateInfo from, FixedTransitionInfo transition)
    {
        var destination = transition.DestinationState;
        if (transition.IsInternal)
            return [];

        return destination == from
            ? [.. destination.EntryActions.Where(action => action.FromTrigger is null).Select(action => action.Method.Description)]
            : [.. destination.EntryActions.Where(action => action.FromTrigger == transition.Trigger.ToString()).Select(action => action.Method.Description)];
    }

    private static IEnumerable<string> GuardsOf(TransitionInfo transition) =>
        transition.GuardConditionsMethodDescriptions.Select(guard => guard.Description);
}
