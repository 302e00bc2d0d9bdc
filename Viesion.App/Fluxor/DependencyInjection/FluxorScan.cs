using System.Reflection;

namespace Fluxor.DependencyInjection;

/// <summary>Reads the attributes of the scanned types, and refuses at start what could never work.</summary>
internal static class FluxorScan
{
    private const BindingFlags OwnMethods =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static FluxorCatalogue Of(IReadOnlyCollection<Type> types)
    {
        var features = types.Select(FeatureOf).OfType<FeatureDefinition>().ToDictionary(feature => feature.StateType);
        var twice = features.Values.GroupBy(feature => feature.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
            throw new InvalidOperationException($"Two features are named « {twice.Key} ».");

        MethodInfo[] methods = [.. types.SelectMany(type => type.GetMethods(OwnMethods))];
        foreach (var reducer in methods.Select(ReducerOf).OfType<ReducerMethod>())
        {
            if (!features.TryGetValue(reducer.StateType, out var feature))
                throw new InvalidOperationException($"{reducer.Name}: {reducer.StateType} has no [FeatureState].");

            feature.AddReducer(reducer);
        }

        return new FluxorCatalogue([.. features.Values], [.. methods.Select(EffectOf).OfType<EffectMethod>()]);
    }

    private static FeatureDefinition? FeatureOf(Type type)
    {
        if (type.GetCustomAttribute<FeatureStateAttribute>() is not { } attribute)
            return null;

        const BindingFlags AnyConstructor = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        if (!type.IsValueType && type.GetConstructor(AnyConstructor, []) is null)
            throw new InvalidOperationException($"{type}: a feature state needs a constructor without parameter.");

        var name = attribute.Name ?? type.FullName;
        return (FeatureDefinition?)Activator.CreateInstance(typeof(FeatureDefinition<>).MakeGenericType(type), name);
    }

    private static ReducerMethod? ReducerOf(MethodInfo method) =>
        method.GetCustomAttribute<ReducerMethodAttribute>() is { } attribute ? new ReducerMethod(method, attribute.ActionType) : null;

    private static EffectMethod? EffectOf(MethodInfo method) =>
        method.GetCustomAttribute<EffectMethodAttribute>() is { } attribute ? new EffectMethod(method, attribute.ActionType) : null;
}
