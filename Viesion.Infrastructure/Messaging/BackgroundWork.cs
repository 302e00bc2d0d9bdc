using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// What a server does besides answering: listens to live events and takes its share of the jobs, persistent and clustered in PostgreSQL
/// (NFR-05).
/// </summary>
public static class BackgroundWork
{
    public static IServiceCollection AddBackgroundWork(
        this IServiceCollection services, string connectionString, IConfiguration configuration)
    {
        services.AddHostedService<LiveListener>();
        services.AddQuartz(quartz =>
        {
            // Each server its own name: two of the same name would take each other's jobs for their own.
            quartz.ConfigureScheduler(scheduler => scheduler.GenerateInstanceId = true);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(PersistenceRegistration.Completed(connectionString));
                store.UseSystemTextJsonSerializer();
                store.UseClustering();
                // A host that is dropped without being stopped must not keep its process alive.
                store.ConfigureStore(options => options.UseBackgroundThreads = true);
                store.ProvisionSchema();
            });
            foreach (var feature in Features.All<IFeatureJobs>())
                feature.Schedule(quartz, services, configuration);
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        return services;
    }
}
