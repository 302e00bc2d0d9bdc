using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Audit;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Audit;

internal sealed class AuditServices : IFeatureServices
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<AuditTrail>();
        services.AddScoped<IAudit>(provider => provider.GetRequiredService<AuditTrail>());
    }
}
