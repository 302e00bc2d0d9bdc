using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Viesion.Tests.App.Stores;

public sealed class EffectTests
{
    [Fact]
    public async Task An_effect_runs_after_the_reducers_without_holding_the_dispatcher()
    {
        using var circuit = await Circuit.StartedAsync();

        circuit.Dispatcher.Dispatch(new Save(3));
        Assert.Empty(circuit.Outside.Stored);
        circuit.Outside.Gate.SetResult();

        Assert.Equal([3], circuit.Outside.Stored);
        Assert.Contains(nameof(Saved), circuit.Log);
    }

    [Fact]
    public async Task What_an_effect_dispatches_at_once_waits_until_the_effects_of_the_action_are_started()
    {
        using var circuit = await Circuit.StartedAsync();

        circuit.Dispatcher.Dispatch(new IncrementTwice());

        Assert.Equal([0], circuit.Outside.Stored);
        Assert.Equal(2, circuit.Counter.Count);
    }

    [Fact]
    public async Task A_static_effect_needs_no_service()
    {
        using var circuit = await Circuit.StartedAsync();

        circuit.Dispatcher.Dispatch(new Reset());

        Assert.Equal([nameof(Announced), nameof(Reset), nameof(Announced)], circuit.Log);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failing_effect_is_logged_and_reported_and_the_store_goes_on(bool late)
    {
        using var circuit = await Circuit.StartedAsync();
        var reported = new TaskCompletionSource<Exception>();
        circuit.Store.UnhandledException += (_, failure) => reported.SetResult(failure.Exception);

        circuit.Dispatcher.Dispatch(new Fail(late));
        circuit.Outside.Gate.SetResult();
        circuit.Dispatcher.Dispatch(new Increment());

        Assert.IsType<TimeoutException>(await reported.Task);
        Assert.IsType<TimeoutException>(Assert.Single(circuit.Logs.Errors));
        Assert.Equal(1, circuit.Counter.Count);
    }

    [Fact]
    public async Task An_effect_that_throws_at_once_holds_back_no_other_and_is_raised_once_all_have_ended()
    {
        using var circuit = await Circuit.StartedAsync();
        var reported = new List<Exception>();
        var both = new TaskCompletionSource();
        circuit.Store.UnhandledException += (_, failure) =>
        {
            Assert.Equal([1], circuit.Outside.Stored);
            reported.Add(failure.Exception);
            if (reported.Count == 2)
                both.SetResult();
        };

        circuit.Dispatcher.Dispatch(new FailAtOnce());
        Assert.Empty(reported);
        circuit.Outside.Gate.SetResult();
        await both.Task;

        Assert.Equal([typeof(TimeoutException), typeof(NotSupportedException)], reported.Select(failure => failure.GetType()));
    }

    [Fact]
    public void An_effect_class_that_cannot_be_made_is_told_with_the_store()
    {
        using var root = new ServiceCollection()
            .AddFluxor(options => options.ScanTypes(typeof(CounterState), typeof(CounterEffects))).BuildServiceProvider();
        using var circuit = root.CreateScope();

        var mistake = Assert.Throws<InvalidOperationException>(circuit.ServiceProvider.GetRequiredService<IStore>);

        Assert.Contains(nameof(Outside), mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_fails_in_turn_is_only_logged()
    {
        using var circuit = await Circuit.StartedAsync();
        circuit.Store.UnhandledException += (_, _) => throw new NotSupportedException();

        circuit.Dispatcher.Dispatch(new Fail(Late: false));
        await circuit.Logs.NextError();
        await circuit.Logs.NextError();

        Assert.Equal([typeof(TimeoutException), typeof(NotSupportedException)], circuit.Logs.Errors.Select(error => error!.GetType()));
    }

    [Fact]
    public async Task An_effect_that_ends_after_the_person_has_left_disturbs_no_one()
    {
        using var circuit = await Circuit.StartedAsync();
        var state = circuit.Get<IState<LogState>>();
        var outside = circuit.Outside;
        circuit.Dispatcher.Dispatch(new Save(3));

        circuit.Leave();
        outside.Gate.SetResult();

        Assert.Equal([3], outside.Stored);
        Assert.DoesNotContain(nameof(Saved), state.Value.Lines);
        Assert.Empty(circuit.Logs.Errors);
    }
}
