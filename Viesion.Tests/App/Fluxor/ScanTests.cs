using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Viesion.Tests.App.Stores;

// The faulty types are generic so that a scan of the whole assembly leaves them out.
public sealed class ScanTests
{
    [Theory]
    [InlineData(typeof(ReducerOfUnmarkedState<int>))]
    [InlineData(typeof(InstanceReducer<int>))]
    [InlineData(typeof(EffectWithoutDispatcher<int>))]
    [InlineData(typeof(StateWithoutConstructor<int>))]
    public void What_could_never_work_is_refused_at_start(Type faulty)
    {
        var mistake = Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddFluxor(options => options.ScanTypes(typeof(CounterState), faulty)));

        Assert.Contains(faulty.Name, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_features_cannot_share_a_name()
    {
        Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddFluxor(options => options.ScanTypes(typeof(CounterState), typeof(SecondCounter<int>))));
    }

    private static class ReducerOfUnmarkedState<T>
    {
        [ReducerMethod(typeof(Reset))]
        public static T Reduce(T state) => state;
    }

    private sealed class InstanceReducer<T>
    {
        private readonly CounterState other = new(1);

        [ReducerMethod]
        public CounterState Reduce(CounterState state, Reset action) => other;
    }

    private static class EffectWithoutDispatcher<T>
    {
        [EffectMethod]
        public static Task Handle(Reset action) => Task.CompletedTask;
    }

    [FeatureState]
    private sealed record StateWithoutConstructor<T>(T Value);

    [FeatureState(Name = "Counter")]
    private sealed record SecondCounter<T>;
}
