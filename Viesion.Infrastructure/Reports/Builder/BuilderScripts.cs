using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Builder;

internal sealed class BuilderScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<BuilderScripts>("SavedReports.sql", order: 200)];
}
