using System.Globalization;
using Viesion.App.Ui;
using Viesion.App.Ui.Charts;
using Viesion.Infrastructure.Reports.Steering;

namespace Viesion.App.Reports;

/// <summary>What the steering page works out of its sums.</summary>
internal static class SteeringFigures
{
    public const string Unknown = "–";

    public static SteeringFigure[] Of(SteeringOverview view) =>
    [
        new("File active", French.Number(Running(view, view.Today)), French.Number(Running(view, view.FormerDay)),
            "Les dossiers accompagnés aujourd’hui par un référent de parcours, et le même jour l’an dernier."),
        new("Couverture CER", Rate(view.On(view.Today)), Rate(view.On(view.FormerDay)),
            "La part de ces dossiers qu’un CER validé couvre ce jour-là."),
        new("Délai du 1er CER", Delay(view.During(former: false)), Delay(view.During(former: true)),
            "Le délai moyen entre l’entrée au dispositif et la signature du premier CER, pour les premiers CER signés dans la période."),
        new("Mises en demeure", French.Number(view.During(former: false).Sum(month => month.Served)),
            French.Number(view.During(former: true).Sum(month => month.Served)),
            "Les mises en demeure faites dans Genesis sur douze mois ; un dossier compte une fois, à la date de la dernière."),
        new("Sorties de file active", French.Number(view.During(former: false).Sum(month => month.Exited)), French.Number(
            view.During(former: true).Sum(month => month.Exited)), "Les affectations terminées sur douze mois, réorientations comprises."),
    ];

    public static long Running(SteeringOverview view, DateOnly day) => view.On(day).Sum(caseload => caseload.Running);

    public static string Rate(IEnumerable<SteeringCaseload> caseloads)
    {
        var (running, covered) = caseloads.Aggregate(
            (0L, 0L), (sums, caseload) => (sums.Item1 + caseload.Running, sums.Item2 + caseload.Covered));
        return running == 0 ? Unknown : French.Percent((decimal)covered / running);
    }

    public static string Delay(IEnumerable<SteeringMonth> months)
    {
        var (delays, days) = months.Aggregate((0L, 0L), (sums, month) => (sums.Item1 + month.Delays, sums.Item2 + month.DelayDays));
        return delays == 0 ? Unknown : French.Count((long)Math.Round((decimal)days / delays), "jour");
    }

    /// <summary>One point a month, the months without anything too.</summary>
    public static ChartPoint[] Points(SteeringOverview view, bool former, Func<IReadOnlyCollection<SteeringMonth>, decimal> value)
        => [.. Enumerable.Range(0, 12).Select(index =>
        {
            var month = (former ? view.FormerSince : view.Since).AddMonths(index);
            return new ChartPoint(
                month.ToString("MMM yyyy", CultureInfo.GetCultureInfo("fr-FR")), value([.. view.Months.Where(one => one.Month == month)]));
        })];

    public static decimal Average(IReadOnlyCollection<SteeringMonth> months)
        => months.Sum(month => month.Delays) is 0 ? 0
            : Math.Round((decimal)months.Sum(month => month.DelayDays) / months.Sum(month => month.Delays));
}
