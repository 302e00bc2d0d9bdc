using Microsoft.Extensions.DependencyInjection;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// What a feature adds to the services that no convention finds: ports (<c>IThings</c> by <c>Things</c>), <c>*Reads</c>, handlers and
/// settlements are registered without it. Their order is not to be counted on.
/// </summary>
public interface IFeatureServices
{
    void Add(IServiceCollection services);
}
