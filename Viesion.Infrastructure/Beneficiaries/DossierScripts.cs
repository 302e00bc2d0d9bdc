using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class DossierScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts =>
    [
        RepeatableScript.Beside<DossierScripts>("Search.sql", order: 30),
        RepeatableScript.Beside<DossierScripts>("DossierLines.sql", order: 40),
        RepeatableScript.Beside<DossierScripts>("DossierCounts.sql", order: 50),
    ];
}
