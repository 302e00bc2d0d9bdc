using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

internal sealed class CalendarServices : IFeatureServices
{
    public void Add(IServiceCollection services)
    {
        services.TryAddSingleton(GraphSettings.None);
        services.AddSingleton<HostCalendar>();
        services.AddScoped<Calendars>();
        services.AddScoped<ICalendars>(provider => provider.GetRequiredService<Calendars>());
    }
}
