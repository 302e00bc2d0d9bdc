using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Viesion.Infrastructure.Alerts;

internal static class AlertRegistration
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services.AddScoped<AlertHits>();

    public static void AddAlertJobs(this IQuartzBuilder quartz)
    {
        quartz.ScheduleJob<AlertJob>(trigger => trigger.WithIdentity("alerts").WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(5)).RepeatForever()));
        quartz.ScheduleJob<AlertDigestJob>(trigger => trigger.WithIdentity("alert-digests").WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(5)).RepeatForever()));
    }
}
