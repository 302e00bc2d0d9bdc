using Bunit;
using Fluxor;
using Fluxor.Blazor.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Viesion.Tests.App.Stores;

public sealed class ComponentTests : BunitContext
{
    private readonly RecordedLogs logs = new();

    public ComponentTests()
    {
        Services.AddScoped<Outside>();
        Services.AddSingleton<ILoggerProvider>(logs);
        Services.AddFluxor(options => options.ScanAssemblies(typeof(ComponentTests).Assembly));
    }

    private IDispatcher Dispatcher => Services.GetRequiredService<IDispatcher>();

    [Fact]
    public void The_initialiser_starts_the_store()
    {
        Dispatcher.Dispatch(new Increment());

        Render<StoreInitializer>();

        Assert.True(Services.GetRequiredService<IStore>().Initialized.IsCompletedSuccessfully);
        Assert.Equal(1, Services.GetRequiredService<IState<CounterState>>().Value.Count);
    }

    [Fact]
    public void A_component_renders_again_when_its_state_changes()
    {
        Render<StoreInitializer>();
        var view = Render<DerivedCounterView>();
        view.MarkupMatches("count 0");

        Dispatcher.Dispatch(new Increment());

        view.WaitForAssertion(() => view.MarkupMatches("count 1"));
    }

    [Fact]
    public void A_state_kept_in_a_field_is_listened_to()
    {
        Render<StoreInitializer>();
        var view = Render<FieldCounterView>();

        Dispatcher.Dispatch(new Increment());

        view.WaitForAssertion(() => view.MarkupMatches("count 1"));
    }

    [Fact]
    public async Task A_change_that_comes_from_another_thread_renders_too()
    {
        Render<StoreInitializer>();
        var view = Render<CounterView>();
        var dispatcher = Dispatcher;

        await Task.Run(() => dispatcher.Dispatch(new Increment()), Xunit.TestContext.Current.CancellationToken);

        view.WaitForAssertion(() => view.MarkupMatches("count 1"));
    }

    [Fact]
    public async Task A_component_that_left_the_page_no_longer_listens()
    {
        Render<StoreInitializer>();
        var view = Render<CounterView>();
        var rendersBefore = view.RenderCount;

        await view.Instance.DisposeAsync();
        await view.Instance.DisposeAsync();
        Dispatcher.Dispatch(new Increment());

        Assert.True(view.Instance.Released);
        Assert.Equal(rendersBefore, view.RenderCount);
    }

    [Fact]
    public async Task A_component_that_left_the_page_is_held_by_no_state()
    {
        var watched = new WatchedState();
        Services.AddSingleton<IState<CounterState>>(watched);
        var view = Render<CounterView>();
        Assert.Equal(1, watched.Listeners);

        await view.Instance.DisposeAsync();

        Assert.Equal(0, watched.Listeners);
    }

    [Fact]
    public async Task A_component_that_never_listened_says_so_when_it_leaves()
    {
        var mistake = await Assert.ThrowsAsync<NullReferenceException>(() => new ForgetfulView().DisposeAsync().AsTask());

        Assert.Contains("base.OnInitialized()", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(ForgetfulView), mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_failure_of_an_effect_is_handed_to_the_page()
    {
        var shown = new TaskCompletionSource<Exception>();
        Render<StoreInitializer>(parameters => parameters.Add(
            initializer => initializer.UnhandledException,
            failure =>
            {
                failure.Handled();
                shown.SetResult(failure.Exception);
            }));

        Dispatcher.Dispatch(new Fail(Late: false));

        Assert.IsType<TimeoutException>(await shown.Task);
    }

    [Fact]
    public async Task A_page_that_fails_to_show_the_failure_does_not_break_the_circuit()
    {
        var initializer = Render<StoreInitializer>(parameters => parameters.Add(
            component => component.UnhandledException,
            failure => throw new NotSupportedException(failure.Exception.Message)));

        Dispatcher.Dispatch(new Fail(Late: false));
        Dispatcher.Dispatch(new Increment());
        await logs.NextError();
        await logs.NextError();

        Assert.False(initializer.IsDisposed);
        Assert.Contains(logs.Errors, error => error is NotSupportedException);
        Assert.Equal(1, Services.GetRequiredService<IState<CounterState>>().Value.Count);
    }

    private sealed class WatchedState : IState<CounterState>
    {
        public event EventHandler? StateChanged
        {
            add => Listeners++;
            remove => Listeners--;
        }

        public int Listeners { get; private set; }

        public CounterState Value { get; } = new(0);
    }
}
