using Microsoft.Extensions.DependencyInjection;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

internal sealed class GenesisServices : IFeatureServices
{
    public void Add(IServiceCollection services) => services.AddScoped<GenesisRuns>();
}
