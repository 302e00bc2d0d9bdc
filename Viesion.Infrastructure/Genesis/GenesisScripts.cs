using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

internal sealed class GenesisScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts =>
    [
        RepeatableScript.Beside<GenesisScripts>("Genesis.sql", order: 60),
        RepeatableScript.Beside<GenesisScripts>("Realignment.sql", order: 110),
    ];
}
