using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Exports;

internal sealed class ExportScripts : IFeatureScripts
{
    public IEnumerable<RepeatableScript> Scripts => [RepeatableScript.Beside<ExportScripts>("Exports.sql", order: 180)];
}
