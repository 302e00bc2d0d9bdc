using Viesion.App.Ui;

namespace Viesion.App.Beneficiaries;

/// <summary>The span of days that the frise shows, in whole months, and where a day stands in it (in percent of its width).</summary>
/// <param name="From">The first day, the first of a month.</param>
/// <param name="To">The day after the last, the first of a month.</param>
public sealed record FriseWindow(DateOnly From, DateOnly To)
{
    /// <param name="shift">Months moved to the future, or to the past when negative.</param>
    public static FriseWindow Of(FriseRange range, int shift, DateOnly today, IEnumerable<FriseLane> lanes)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        if (range != FriseRange.Everything)

            // One month ahead: what is about to begin or to end is what one looks for.
            return new(month.AddMonths(shift + 2 - Months(range)), month.AddMonths(shift + 2));
        var items = lanes.SelectMany(lane => lane.Items).ToList();
        var first = items.Select(item => item.Start).Append(today).Min();
        var last = items.Select(item => item.End ?? today).Append(today).Max();
        return new(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1));
    }

    /// <summary>How far one press moves: a third of what is shown.</summary>
    public static int Step(FriseRange range) => Math.Max(1, Months(range) / 3);

    private int Days => To.DayNumber - From.DayNumber;

    private int MonthCount => ((To.Year - From.Year) * 12) + To.Month - From.Month;

    public bool Holds(DateOnly day) => day >= From && day < To;

    public bool Crosses(FriseItem item) => item.Start < To && (item.IsPoint ? item.Start : item.End ?? DateOnly.MaxValue) >= From;

    public decimal At(DateOnly day) => Math.Clamp(Math.Round((day.DayNumber - From.DayNumber) * 100m / Days, 3), 0, 100);

    /// <summary>Left and width of an item's bar; its last day is included.</summary>
    public (decimal Left, decimal Width) Place(FriseItem item)
    {
        var left = At(item.Start);
        return (left, Math.Max(0.4m, (item.End is { } end && end < To ? At(end.AddDays(1)) : 100) - left));
    }

    /// <summary>The marks of the scale: months, quarters or years, never more than about sixteen.</summary>
    public IEnumerable<(decimal Left, decimal Width, string Text)> Marks()
    {
        var step = MonthCount switch { <= 16 => 1, <= 48 => 3, <= 192 => 12, _ => 60 };
        var first = From;
        while (step > 1 && ((first.Year * 12) + first.Month - 1) % step != 0)
            first = first.AddMonths(1);
        for (var day = first; day < To; day = day.AddMonths(step))
            yield return (At(day), At(day.AddMonths(step)) - At(day), step >= 12 ? day.ToString("yyyy", French.Culture)
                : day.ToString(day.Month == 1 || day == first ? "MMM yy" : "MMM", French.Culture));
    }

    private static int Months(FriseRange range) => range switch { FriseRange.ThreeMonths => 3, FriseRange.TwelveMonths => 12, _ => 36 };
}
