using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

internal sealed class CaseloadScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts =>
    [
        RepeatableScript.Beside<CaseloadScripts>("Caseloads.sql", order: 65),
        RepeatableScript.Beside<CaseloadScripts>("ActiveCaseloads.sql", order: 100),
    ];
}
