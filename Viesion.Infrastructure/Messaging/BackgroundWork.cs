using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports.Exports;

namespace Viesion.Infrastructure.Messaging;

/// <summary>What a server does besides answering: listens to live events and takes its share of the jobs, persistent and clustered in PostgreSQL (NFR-05).</summary>
public static class BackgroundWork
{
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services, string connectionString, GenesisSettings genesis)
    {
        services.AddHostedService<LiveListener>();
        services.AddSingleton<IOutboxSender, PasswordRequestSender>();
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
            quartz.ScheduleJob<SendOutboxJob>(trigger => trigger.WithIdentity("outbox").WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()));
            quartz.ScheduleJob<ForgetOperationKeysJob>(trigger => trigger.WithIdentity("operation-keys-forgotten")
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromHours(6)).RepeatForever()));
            quartz.AddSmsJob();
            quartz.AddCalendarJobs();
            services.AddGenesisJobs(quartz, genesis);
            quartz.AddAlertJobs();
            services.AddReportJobs(quartz);
            quartz.AddDocumentJobs();
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        return services;
    }
}
