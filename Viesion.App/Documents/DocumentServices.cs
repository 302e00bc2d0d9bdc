using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Documents;

internal sealed class DocumentServices : IFeatureServices
{
    public void Add(IServiceCollection services) => services.AddScoped<DocumentDesk>();
}
