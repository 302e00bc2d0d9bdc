using Microsoft.Extensions.DependencyInjection;

namespace Viesion.Infrastructure.Appointments.Calendars;

public static class CalendarRegistration
{
    /// <summary>Agendas go to the given Microsoft 365; without a tenant nothing runs.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, GraphSettings settings)
    {
        services.AddSingleton(settings);
        // Not an IOutboxSender: a slow Graph must not hold back the mail, which SendOutboxJob carries.
        if (settings.Configured)
            services.AddSingleton<GraphCalendars>().AddSingleton<CalendarTurns>().AddSingleton<CalendarAlignment>()
                .AddSingleton<CalendarSender>().AddSingleton<CalendarReconciliation>();
        return services;
    }
}
