using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

internal sealed class AccessScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts =>
    [
        // Before every other script: they ask it who sees what.
        RepeatableScript.Beside<AccessScripts>("Grants.sql", order: 1),
        RepeatableScript.Beside<AccessScripts>("Accounts.sql", order: 90),
        RepeatableScript.Beside<AccessScripts>("Retired.sql", order: 1000),
    ];
}
