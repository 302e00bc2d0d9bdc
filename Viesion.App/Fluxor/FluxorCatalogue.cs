using System.Collections.Concurrent;

namespace Fluxor;

/// <summary>The features, reducers and effects found by the scan. One per application: a circuit only holds its states.</summary>
internal sealed class FluxorCatalogue(IReadOnlyList<FeatureDefinition> features, IReadOnlyList<EffectMethod> effects)
{
    private readonly ConcurrentDictionary<Type, ActionPlan> plans = [];

    public IReadOnlyList<FeatureDefinition> Features { get; } = features;

    public IReadOnlyList<EffectMethod> Effects { get; } = effects;

    /// <summary>The classes that hold effects; one of each is made with the store of a circuit.</summary>
    public IReadOnlyList<Type> EffectOwners { get; } = [.. effects.Select(effect => effect.Owner).OfType<Type>().Distinct()];

    /// <summary>What an action sets in motion, worked out the first time that its type is seen.</summary>
    public ActionPlan PlanFor(Type actionType) => plans.GetOrAdd(actionType, type => new ActionPlan(
        [.. Features.Select(feature => feature.ReductionOf(type)).OfType<Action<IServiceProvider, object>>()],
        [.. Effects.Where(effect => effect.ActionType.IsAssignableFrom(type)).Select(effect => effect.Start)]));

    internal sealed record ActionPlan(
        Action<IServiceProvider, object>[] Reductions,
        Func<IServiceProvider, object, IDispatcher, Task>[] Effects);
}
