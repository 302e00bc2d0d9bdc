using Fluxor;

// Not named after the folder: a namespace « …Fluxor » would hide the library from every test of the application.
namespace Viesion.Tests.App.Stores;

[FeatureState(Name = "counter")]
public sealed record CounterState(int Count)
{
    private CounterState()
        : this(0)
    {
    }
}

[FeatureState]
public sealed record LogState
{
    public IReadOnlyList<string> Lines { get; init; } = [];
}

public sealed record Increment(int By = 1) : ICounted;

public sealed record Reset;

public sealed record Untouched;

public sealed record IncrementTwice;

public sealed record Break;

public sealed record Fail(bool Late);

public sealed record FailAtOnce;

public sealed record Save(int Count);

public sealed record Saved(int Count);

public sealed record Announced;

/// <summary>What the log feature counts, whatever the action.</summary>
public interface ICounted;

public static class CounterReducers
{
    [ReducerMethod]
    public static CounterState On(CounterState state, Increment action) => new(state.Count + action.By);

    [ReducerMethod(typeof(Reset))]
    public static CounterState OnReset(CounterState state) => state with { Count = 0 };

    [ReducerMethod(typeof(Untouched))]
    public static CounterState OnUntouched(CounterState state) => state;

    [ReducerMethod(typeof(Break))]
    public static CounterState OnBreak(CounterState state) => throw new InvalidOperationException($"broken at {state.Count}");

    [ReducerMethod]
    public static LogState On(LogState state, ICounted action) => Add(state, action);

    [ReducerMethod]
    public static LogState On(LogState state, Reset action) => Add(state, action);

    [ReducerMethod]
    public static LogState On(LogState state, Saved action) => Add(state, action);

    [ReducerMethod]
    public static LogState On(LogState state, Announced action) => Add(state, action);

    private static LogState Add(LogState state, object action) => new() { Lines = [.. state.Lines, action.GetType().Name] };
}
