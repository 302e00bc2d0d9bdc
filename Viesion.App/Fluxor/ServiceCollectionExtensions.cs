using Fluxor.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fluxor;

/// <summary>Adds the store to the services.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Scans once, now, and registers a store per circuit.</summary>
    public static IServiceCollection AddFluxor(this IServiceCollection services, Action<FluxorOptions>? configure = null)
    {
        var options = new FluxorOptions(services);
        configure?.Invoke(options);
        var catalogue = FluxorScan.Of(options.Types);

        services.AddLogging();
        services.AddSingleton(catalogue);
        services.AddScoped<Store>();
        services.AddScoped<IStore>(circuit => circuit.GetRequiredService<Store>());
        services.AddScoped<IDispatcher, Dispatcher>();
        foreach (var feature in catalogue.Features)
            feature.Register(services);

        foreach (var owner in catalogue.EffectOwners)
            services.TryAddScoped(owner);

        return services;
    }
}
