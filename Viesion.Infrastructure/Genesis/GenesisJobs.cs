using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>The night's sync and its watch.</summary>
internal sealed class GenesisJobs : IFeatureJobs
{
    public void Schedule(IQuartzBuilder quartz, IServiceCollection services, IConfiguration configuration)
    {
        var settings = GenesisSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<GenesisInbox>();
        services.AddSingleton<GenesisTrigger>();
        quartz.ScheduleJob<GenesisSyncJob>(
            trigger => trigger.WithIdentity("genesis").WithCronSchedule(settings.Cron, cron => cron.InTimeZone(ParisTime.Zone)),
            job => job.WithIdentity(GenesisSyncJob.Key).RequestRecovery());
        quartz.ScheduleJob<GenesisWatchJob>(trigger => trigger.WithIdentity("genesis-watch")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()));
        quartz.ScheduleJob<GenesisSilenceJob>(trigger => trigger.WithIdentity("genesis-silence")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
    }
}
