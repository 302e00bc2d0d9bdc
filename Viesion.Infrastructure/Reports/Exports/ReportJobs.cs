using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports.Builder;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>The jobs of the reports.</summary>
internal sealed class ReportJobs : IFeatureJobs
{
    public void Schedule(IQuartzBuilder quartz, IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ExportWork>();
        quartz.ScheduleJob<RunExportsJob>(trigger => trigger.WithIdentity("exports")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(3)).RepeatForever()));
        quartz.ScheduleJob<SendScheduledReportsJob>(trigger => trigger.WithIdentity("reports-scheduled")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
        quartz.ScheduleJob<ExpireExportsJob>(trigger => trigger.WithIdentity("exports-expired")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
    }
}
