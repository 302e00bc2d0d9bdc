using Viesion.App.Caseloads;
using Viesion.App.Ui.Charts;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.App.Home;

/// <summary>The figures of the home and of the dashboard as people read them.</summary>
internal static class HomeTexts
{
    /// <summary>Ends of month, then today.</summary>
    public static IReadOnlyList<ChartPoint> Load(IReadOnlyList<CaseloadMonth> months)
        => [.. months.Select((month, index) => new ChartPoint(
            index == months.Count - 1 ? "Aujourd’hui" : ActiveCaseloadTexts.Month(month.Day), month.Running))];

    /// <summary>« janv. 2026 », from first days of month.</summary>
    public static IReadOnlyList<ChartPoint> Months(IReadOnlyList<CaseloadMonth> months)
        => [.. months.Select(month => new ChartPoint(ActiveCaseloadTexts.Month(month.Day.AddMonths(1).AddDays(-1)), month.Running))];
}
