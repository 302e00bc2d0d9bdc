using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

internal sealed class AppointmentScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<AppointmentScripts>("Appointments.sql", order: 120)];
}
