using Viesion.App.Ui.Tables;
using Viesion.Infrastructure.Reports.Steering;

namespace Viesion.App.Reports;

/// <summary>The load of one référent today, beside that of a year before.</summary>
internal sealed record SteeringLoad(int Id, string Name, string? Organisation, long Running, long Covered, long Former)
{
    public decimal Rate => Running == 0 ? 0 : (decimal)Covered / Running;

    /// <summary>The first ones in an order, and how many are not shown.</summary>
    public static (IReadOnlyList<SteeringLoad> Loads, int Hidden) Of(SteeringOverview view, string sort, bool descending)
    {
        var former = view.On(view.FormerDay).GroupBy(one => one.StaffMemberId)
            .ToDictionary(group => group.Key, group => group.Sum(one => one.Running));
        var all = view.On(view.Today).GroupBy(one => one.StaffMemberId)
            .Select(group => new SteeringLoad(group.Key, group.First().Referent, group.First().Organisation,
            group.Sum(one => one.Running), group.Sum(one => one.Covered), former.GetValueOrDefault(group.Key))).ToList();
        var ordered = sort == "nom" ? Order(all, load => load.Name, StringComparer.CurrentCulture, descending)
            : Order(all, load => sort switch
            {
                "avant" => load.Former,
                "cer" => load.Rate,
                "sans" => load.Running - load.Covered,
                _ => load.Running
            }, Comparer<decimal>.Default, descending);
        return ([.. ordered.ThenBy(load => load.Name, StringComparer.CurrentCulture).Take(TablePage.MaxRows)],
            Math.Max(0, all.Count - TablePage.MaxRows));
    }

    private static IOrderedEnumerable<SteeringLoad> Order<TKey>(
        IEnumerable<SteeringLoad> loads, Func<SteeringLoad, TKey> by, IComparer<TKey> comparer, bool descending)
        => descending ? loads.OrderByDescending(by, comparer) : loads.OrderBy(by, comparer);
}
