using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Alerts;

/// <summary>What keeps alerts current behind the operations, and the digest by mail.</summary>
internal sealed class AlertJobs : IFeatureJobs
{
    public void Schedule(IQuartzBuilder quartz, IServiceCollection services, IConfiguration configuration)
    {
        quartz.ScheduleJob<AlertJob>(trigger => trigger.WithIdentity("alerts")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(5)).RepeatForever()));
        quartz.ScheduleJob<AlertDigestJob>(trigger => trigger.WithIdentity("alert-digests")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(5)).RepeatForever()));
    }
}
