using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>Agendas leave for Microsoft 365 as they change, and are compared with it twice a day.</summary>
internal sealed class CalendarJobs : IFeatureJobs
{
    public void Schedule(IQuartzBuilder quartz, IServiceCollection services, IConfiguration configuration)
    {
        quartz.ScheduleJob<SendCalendarsJob>(trigger => trigger.WithIdentity("calendars")
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()));
        quartz.ScheduleJob<ReconcileCalendarsJob>(trigger => trigger.WithIdentity("calendars-compared")
            .WithCronSchedule("0 30 5,12 * * ?", schedule => schedule.InTimeZone(ParisTime.Zone)));
    }
}
