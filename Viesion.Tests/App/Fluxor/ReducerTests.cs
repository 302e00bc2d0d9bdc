using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Viesion.Tests.App.Stores;

public sealed class ReducerTests
{
    [Fact]
    public async Task A_reducer_replaces_the_state_before_dispatch_returns()
    {
        using var circuit = await Circuit.StartedAsync();

        circuit.Dispatcher.Dispatch(new Increment(2));

        Assert.Equal(2, circuit.Counter.Count);
    }

    [Fact]
    public async Task A_reducer_may_name_the_action_that_it_does_not_need()
    {
        using var circuit = await Circuit.StartedAsync();
        circuit.Dispatcher.Dispatch(new Increment());

        circuit.Dispatcher.Dispatch(new Reset());

        Assert.Equal(0, circuit.Counter.Count);
    }

    [Fact]
    public async Task One_action_reaches_several_features_by_its_type_or_by_what_it_implements()
    {
        using var circuit = await Circuit.StartedAsync();

        circuit.Dispatcher.Dispatch(new Increment());

        Assert.Equal(1, circuit.Counter.Count);
        Assert.Equal([nameof(Announced), nameof(Increment)], circuit.Log);
    }

    [Fact]
    public async Task StateChanged_is_raised_once_per_change_and_not_when_the_state_is_returned_as_it_was()
    {
        using var circuit = await Circuit.StartedAsync();
        var changes = 0;
        circuit.Get<IState<CounterState>>().StateChanged += (_, _) => changes++;

        circuit.Dispatcher.Dispatch(new Increment());
        circuit.Dispatcher.Dispatch(new Untouched());

        Assert.Equal(1, changes);
    }

    [Fact]
    public async Task Actions_wait_for_the_store_to_be_initialised_and_keep_their_order()
    {
        using var circuit = new Circuit();
        circuit.Dispatcher.Dispatch(new Increment());
        circuit.Dispatcher.Dispatch(new Reset());
        Assert.Empty(circuit.Log);
        Assert.False(circuit.Store.Initialized.IsCompleted);

        await circuit.Store.InitializeAsync();

        Assert.True(circuit.Store.Initialized.IsCompletedSuccessfully);
        Assert.Equal([nameof(Increment), nameof(Reset), nameof(Announced), nameof(Announced)], circuit.Log);
    }

    [Fact]
    public async Task What_was_dispatched_before_there_was_a_store_comes_before_StoreInitializedAction_and_what_came_later_after_it()
    {
        using var early = new Circuit();
        early.Dispatcher.Dispatch(new Increment(4));
        await early.Store.InitializeAsync();
        Assert.Equal(4, early.Outside.CountAtStart);

        using var late = new Circuit();
        var store = late.Store;
        late.Dispatcher.Dispatch(new Increment(4));
        await store.InitializeAsync();
        Assert.Equal((0, 4), (late.Outside.CountAtStart, late.Counter.Count));
    }

    [Fact]
    public async Task Initialising_twice_starts_the_store_once()
    {
        using var circuit = await Circuit.StartedAsync();

        await circuit.Store.InitializeAsync();

        Assert.Equal([nameof(Announced)], circuit.Log);
    }

    [Fact]
    public async Task An_action_dispatched_during_another_waits_its_turn()
    {
        using var circuit = await Circuit.StartedAsync();
        var seen = new List<int>();
        circuit.Get<IState<CounterState>>().StateChanged += (_, _) =>
        {
            if (circuit.Counter.Count == 1)
                circuit.Dispatcher.Dispatch(new Increment(10));

            seen.Add(circuit.Counter.Count);
        };

        circuit.Dispatcher.Dispatch(new Increment());

        Assert.Equal([1, 11], seen);
    }

    [Fact]
    public async Task Actions_from_many_threads_are_all_counted()
    {
        using var circuit = await Circuit.StartedAsync();
        var dispatcher = circuit.Dispatcher;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 250; i++)
                dispatcher.Dispatch(new Increment());
        })));

        Assert.Equal(2_000, circuit.Counter.Count);
    }

    [Fact]
    public async Task A_failing_reducer_is_thrown_at_whoever_dispatched_and_the_store_goes_on()
    {
        using var circuit = await Circuit.StartedAsync();

        Assert.Throws<InvalidOperationException>(() => circuit.Dispatcher.Dispatch(new Break()));
        circuit.Dispatcher.Dispatch(new Increment());

        Assert.Equal(1, circuit.Counter.Count);
    }

    [Fact]
    public async Task Each_person_has_a_store_of_their_own()
    {
        using var circuit = await Circuit.StartedAsync();
        using var other = circuit.AnotherPerson();

        circuit.Dispatcher.Dispatch(new Increment());

        Assert.Equal(0, other.ServiceProvider.GetRequiredService<IState<CounterState>>().Value.Count);
    }

    [Fact]
    public void Features_are_named_by_their_attribute_or_their_type()
    {
        using var circuit = new Circuit();

        Assert.Equal(typeof(CounterState), circuit.Store.Features["counter"].GetStateType());
        Assert.Equal(circuit.Counter, circuit.Store.Features["counter"].GetState());
        Assert.Equal(typeof(LogState).FullName, circuit.Store.Features[typeof(LogState).FullName!].GetName());
    }
}
