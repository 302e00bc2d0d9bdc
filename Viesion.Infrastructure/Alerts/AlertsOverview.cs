using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts;

/// <summary>The page of alerts: the filter that applies to all, and every alert of the profile with its count.</summary>
/// <param name="ProgrammeIds">Those kept; empty for all.</param>
public sealed record AlertsOverview(AlertSituation Situation, IReadOnlyList<int> ProgrammeIds, IReadOnlyList<AlertProgramme> Programmes,
    IReadOnlyList<AlertCount> Alerts);
