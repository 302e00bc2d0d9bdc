using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine as a Mermaid state diagram.</summary>
public static class MermaidGraph
{
    /// <summary>The text of the diagram.</summary>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var aliases = new MermaidAliases(machineInfo.States);
        List<string> lines = ["stateDiagram-v2"];
        if (direction is { } chosen)
            lines.Add($"\tdirection {Code(chosen)}");

        lines.AddRange(aliases.Declarations);
        var transitions = new MermaidTransitions(aliases);
        foreach (var state in machineInfo.States)
            transitions.Add(state);

        lines.AddRange(transitions.Decisions);
        lines.AddRange(transitions.Lines);
        lines.Add($"[*] --> {aliases.For(machineInfo.InitialState.ToString())}");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.TopToBottom => "TB",
        MermaidGraphDirection.BottomToTop => "BT",
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Unknown direction."),
    };
}
