using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Appointments.Calendars;

public static class CalendarRegistration
{
    /// <summary>Agendas go to the given Microsoft 365; without a tenant nothing runs.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, GraphSettings settings)
    {
        services.AddSingleton(settings);
        // Not an IOutboxSender: a slow Graph must not hold back the mail, which SendOutboxJob carries.
        if (settings.Configured)
            services.AddSingleton<GraphCalendars>().AddSingleton<CalendarTurns>().AddSingleton<CalendarAlignment>().AddSingleton<CalendarSender>().AddSingleton<CalendarReconciliation>();
        return services;
    }

    internal static void AddCalendarJobs(this IQuartzBuilder quartz)
    {
        quartz.ScheduleJob<SendCalendarsJob>(trigger => trigger.WithIdentity("calendars").WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()));
        quartz.ScheduleJob<ReconcileCalendarsJob>(trigger => trigger.WithIdentity("calendars-compared").WithCronSchedule("0 30 5,12 * * ?", schedule => schedule.InTimeZone(ParisTime.Zone)));
    }

    internal static IServiceCollection AddCalendars(this IServiceCollection services)
    {
        services.TryAddSingleton(GraphSettings.None);
        services.AddSingleton<HostCalendar>();
        services.AddScoped<Calendars>();
        return services.AddScoped<ICalendars>(provider => provider.GetRequiredService<Calendars>());
    }
}
