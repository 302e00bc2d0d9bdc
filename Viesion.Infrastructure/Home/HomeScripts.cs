using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

internal sealed class HomeScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<HomeScripts>("Home.sql", order: 160)];
}
