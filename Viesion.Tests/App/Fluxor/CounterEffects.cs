using Fluxor;

namespace Viesion.Tests.App.Stores;

/// <summary>What the effects of a circuit share with its test.</summary>
public sealed class Outside
{
    public TaskCompletionSource Gate { get; } = new();

    public List<int> Stored { get; } = [];

    public int? CountAtStart { get; set; }
}

public sealed class CounterEffects(Outside outside, IState<CounterState> counter)
{
    [EffectMethod]
    public async Task Handle(Save action, IDispatcher dispatcher)
    {
        await outside.Gate.Task;
        outside.Stored.Add(action.Count);
        dispatcher.Dispatch(new Saved(action.Count));
    }

    [EffectMethod(typeof(IncrementTwice))]
    public Task HandleTwice(IDispatcher dispatcher)
    {
        dispatcher.Dispatch(new Increment());
        outside.Stored.Add(counter.Value.Count);
        dispatcher.Dispatch(new Increment());
        return Task.CompletedTask;
    }

    [EffectMethod]
    public async Task Handle(Fail action, IDispatcher dispatcher)
    {
        if (action.Late)
            await outside.Gate.Task;

        throw new TimeoutException();
    }

    [EffectMethod(typeof(FailAtOnce))]
    public async Task HandleBeside(IDispatcher dispatcher)
    {
        await outside.Gate.Task;
        outside.Stored.Add(1);
    }

    [EffectMethod(typeof(StoreInitializedAction))]
    public Task CountAtStart(IDispatcher dispatcher)
    {
        outside.CountAtStart = counter.Value.Count;
        return Task.CompletedTask;
    }
}

public static class StaticEffects
{
    [EffectMethod(typeof(FailAtOnce))]
    public static Task HandleAtOnce(IDispatcher dispatcher)
        => throw new AggregateException(new TimeoutException(), new NotSupportedException());

    [EffectMethod]
    public static Task Handle(Reset action, IDispatcher dispatcher)
    {
        dispatcher.Dispatch(new Announced());
        return Task.CompletedTask;
    }

    [EffectMethod(typeof(StoreInitializedAction))]
    public static Task HandleStart(IDispatcher dispatcher)
    {
        dispatcher.Dispatch(new Announced());
        return Task.CompletedTask;
    }
}
