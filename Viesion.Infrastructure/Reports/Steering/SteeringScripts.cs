using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Steering;

internal sealed class SteeringScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<SteeringScripts>("Steering.sql", order: 190)];
}
