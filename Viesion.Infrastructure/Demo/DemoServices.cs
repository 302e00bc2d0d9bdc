using Microsoft.Extensions.DependencyInjection;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Demo;

internal sealed class DemoServices : IFeatureServices
{
    public void Add(IServiceCollection services) => services.AddSingleton<DemoDepartment>();
}
