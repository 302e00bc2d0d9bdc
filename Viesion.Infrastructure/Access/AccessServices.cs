using Microsoft.Extensions.DependencyInjection;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

internal sealed class AccessServices : IFeatureServices
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<CurrentSessions>();
        services.AddScoped<PasswordLinks>();
    }
}
