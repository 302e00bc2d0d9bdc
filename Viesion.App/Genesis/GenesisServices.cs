using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Genesis;

internal sealed class GenesisServices : IFeatureServices
{
    public void Add(IServiceCollection services) => services.AddScoped<GenesisUpload>();
}
