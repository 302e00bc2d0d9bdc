using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Viesion.App;

internal sealed class HealthEndpoints : IFeatureEndpoints
{
    /// <summary>/health/live: the process answers; /health/ready: its database too.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
