using System.Reflection;

namespace Fluxor.DependencyInjection;

/// <summary>What to scan for states, reducers and effects.</summary>
public sealed class FluxorOptions(IServiceCollection services)
{
    private readonly HashSet<Type> types = [];

    /// <summary>The services that the store is added to.</summary>
    public IServiceCollection Services { get; } = services;

    internal IReadOnlyCollection<Type> Types => types;

    /// <summary>Scans every type of the assemblies.</summary>
    public FluxorOptions ScanAssemblies(Assembly assemblyToScan, params Assembly[] additionalAssembliesToScan)
    {
        foreach (var assembly in additionalAssembliesToScan.Prepend(assemblyToScan))
            types.UnionWith(assembly.GetTypes().Where(type => !type.IsGenericTypeDefinition));

        return this;
    }

    /// <summary>Scans these types only.</summary>
    public FluxorOptions ScanTypes(Type typeToScan, params Type[] additionalTypesToScan)
    {
        types.UnionWith(additionalTypesToScan.Prepend(typeToScan));
        return this;
    }
}
