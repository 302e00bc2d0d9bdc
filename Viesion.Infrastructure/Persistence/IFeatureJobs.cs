using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Viesion.Infrastructure.Persistence;

/// <summary>The jobs of a feature, and what only they stand on. A server that only answers has none.</summary>
internal interface IFeatureJobs
{
    void Schedule(IQuartzBuilder quartz, IServiceCollection services, IConfiguration configuration);
}
