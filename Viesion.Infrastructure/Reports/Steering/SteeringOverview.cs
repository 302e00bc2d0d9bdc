namespace Viesion.Infrastructure.Reports.Steering;

/// <summary>What heads steer by: today and the twelve months behind it, beside the same a year before.</summary>
/// <param name="Since">First day of the period: of the month, eleven months before today's.</param>
/// <param name="Territories">Those of the perimeter, by name.</param>
/// <param name="TerritoryId">The one it was narrowed to.</param>
public sealed record SteeringOverview(DateTimeOffset AsOf, DateOnly Today, DateOnly Since, IReadOnlyList<ReportChoice> Territories,
    int? TerritoryId,
    IReadOnlyList<SteeringCaseload> Caseloads, IReadOnlyList<SteeringMonth> Months, IReadOnlyList<SteeringExit> Exits)
{
    public DateOnly FormerSince => Since.AddYears(-1);

    public DateOnly FormerDay => Today.AddYears(-1);

    public IEnumerable<SteeringCaseload> On(DateOnly day) => Caseloads.Where(caseload => caseload.Day == day);

    /// <summary>The months of the period, or of the same one a year before.</summary>
    public IEnumerable<SteeringMonth> During(bool former) => Months.Where(month => month.Month < Since == former);
}
