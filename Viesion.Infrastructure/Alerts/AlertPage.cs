using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts;

/// <summary>One page of an alert's list.</summary>
/// <param name="Total">Exact number of hits.</param>
/// <param name="Number">From 1; the last one when the page asked for lies beyond.</param>
/// <param name="Threshold">The X in force; null when the alert has none.</param>
public sealed record AlertPage(IReadOnlyList<AlertLine> Lines, long Total, int Number, int? Threshold, bool Starred,
    AlertSituation Situation, IReadOnlyList<int> ProgrammeIds, IReadOnlyList<AlertProgramme> Programmes)
{
    public const int Size = 50;
}
