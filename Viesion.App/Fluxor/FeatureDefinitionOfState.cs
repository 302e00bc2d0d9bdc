namespace Fluxor;

/// <inheritdoc/>
internal sealed class FeatureDefinition<TState>(string name) : FeatureDefinition(typeof(TState), name)
{
    private readonly List<(Type ActionType, Func<TState, object, TState> Reduce)> reducers = [];

    public override void Register(IServiceCollection services)
    {
        services.AddScoped(_ => new Feature<TState>(this));
        services.AddScoped<IState<TState>>(circuit => circuit.GetRequiredService<Feature<TState>>());
    }

    public override void AddReducer(ReducerMethod method) =>
        reducers.Add((method.ActionType, method.Compile<TState>()));

    public override IFeature FeatureIn(IServiceProvider services) => services.GetRequiredService<Feature<TState>>();

    public override Action<IServiceProvider, object>? ReductionOf(Type actionType)
    {
        Func<TState, object, TState>[] concerned =
            [.. reducers.Where(reducer => reducer.ActionType.IsAssignableFrom(actionType)).Select(reducer => reducer.Reduce)];
        if (concerned.Length == 0)
            return null;

        return (circuit, action) =>
        {
            var feature = circuit.GetRequiredService<Feature<TState>>();
            feature.Replace(concerned.Aggregate(feature.Value, (state, reduce) => reduce(state, action)));
        };
    }
}
