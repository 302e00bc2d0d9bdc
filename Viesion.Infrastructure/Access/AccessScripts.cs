using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

internal sealed class AccessScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<AccessScripts>("Accounts.sql", order: 90)];
}
