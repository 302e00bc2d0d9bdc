using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Infrastructure.Reports.Builder;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>The jobs of the reports.</summary>
internal static class ReportJobs
{
    public static void AddReportJobs(this IServiceCollection services, IQuartzBuilder quartz)
    {
        services.AddSingleton<ExportWork>();
        quartz.ScheduleJob<RunExportsJob>(trigger => trigger.WithIdentity("exports").WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(3)).RepeatForever()));
        quartz.ScheduleJob<SendScheduledReportsJob>(trigger => trigger.WithIdentity("reports-scheduled").WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
        quartz.ScheduleJob<ExpireExportsJob>(trigger => trigger.WithIdentity("exports-expired").WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
    }
}
