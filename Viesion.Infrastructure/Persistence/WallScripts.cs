namespace Viesion.Infrastructure.Persistence;

internal sealed class WallScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<WallScripts>("RowLevelSecurity.sql", order: 10)];
}
