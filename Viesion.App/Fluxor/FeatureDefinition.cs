namespace Fluxor;

/// <summary>What is known of a feature before any circuit exists; shared by all circuits.</summary>
internal abstract class FeatureDefinition(Type stateType, string name)
{
    public Type StateType { get; } = stateType;

    public string Name { get; } = name;

    public abstract void Register(IServiceCollection services);

    public abstract void AddReducer(ReducerMethod method);

    public abstract IFeature FeatureIn(IServiceProvider services);

    /// <summary>Applies all the reducers of an action to the feature of a circuit; null when there is none.</summary>
    public abstract Action<IServiceProvider, object>? ReductionOf(Type actionType);
}
