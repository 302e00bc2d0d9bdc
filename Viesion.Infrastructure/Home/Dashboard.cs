using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Notes;

namespace Viesion.Infrastructure.Home;

/// <summary>
/// « Mon tableau de bord » (HOM-03; guide Hérault, § 10.1): one's own activity, or that of the perimeter for who accompanies nobody. Each
/// figure is the total of the list that it opens.
/// </summary>
/// <param name="Portfolio">The dossiers of the caseload by state.</param>
/// <param name="Step">Dossiers with a référent d'étape today.</param>
/// <param name="Outside">Dossiers accompanied today without being enrolled on a programme.</param>
/// <param name="WeeksCers">CERs signed in the last four weeks.</param>
/// <param name="YearCers">CERs signed since the first of January.</param>
/// <param name="Seen">Dossiers of the perimeter where the person came to an appointment in the last four weeks.</param>
/// <param name="Load">Dossiers accompanied at twelve ends of month and today, oldest first.</param>
/// <param name="Cers">CERs signed in each of the last twelve months, this one included, oldest first; the day is the first of the
/// month.</param>
public sealed record Dashboard(
    CaseloadCounts Portfolio, long Step, long Outside, long WeeksCers, long YearCers, long Seen, NoteCounts Notes,
    IReadOnlyList<CaseloadMonth> Load, IReadOnlyList<CaseloadMonth> Cers)
{
    /// <summary>« Les 4 dernières semaines »: today and the days before it.</summary>
    public const int WeeksDays = 28;
}
