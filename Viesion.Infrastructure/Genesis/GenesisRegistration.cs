using Microsoft.Extensions.DependencyInjection;

namespace Viesion.Infrastructure.Genesis;

internal static class GenesisRegistration
{
    public static IServiceCollection AddGenesis(this IServiceCollection services) => services.AddScoped<GenesisRuns>();
}
