using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports;

internal sealed class ReportScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts =>
    [
        RepeatableScript.Beside<ReportScripts>("Reports.sql", order: 70),
        RepeatableScript.Beside<ReportScripts>("FollowedReports.sql", order: 170),
    ];
}
