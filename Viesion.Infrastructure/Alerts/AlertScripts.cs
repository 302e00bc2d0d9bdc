using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Alerts;

internal sealed class AlertScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts =>
    [
        RepeatableScript.Beside<AlertScripts>("Alerts.sql", order: 140),
        new(Order: 150, AlertScript.Sql),
    ];
}
