namespace Viesion.Domain.Alerts;

/// <summary>The X of an alert, which everyone may change for themselves.</summary>
/// <param name="Default">For those who have not chosen.</param>
/// <param name="Min">Included.</param>
/// <param name="Max">Included. The rules keep no candidate beyond it.</param>
public sealed record AlertThreshold(int Default, int Min, int Max, AlertUnit Unit, AlertComparison Comparison)
{
    public bool Allows(int value) => value >= Min && value <= Max;

    /// <summary>« 30 jours », « 1 mois ».</summary>
    public string Said(int value) => $"{value}\u00a0{(Unit == AlertUnit.Months ? "mois" : value < 2 ? "jour" : "jours")}";

    /// <summary>The days of the hits that count, both bounds included; null where there is no bound.</summary>
    public (DateOnly? Since, DateOnly? Until) Days(int value, DateOnly today) => Comparison switch
    {
        AlertComparison.Within => (today, Shift(today, value)),
        AlertComparison.MoreThan => (null, Shift(today, -value).AddDays(-1)),
        AlertComparison.AtLeast => (null, Shift(today, -value)),
        _ => (Shift(today, -value), today),
    };

    private DateOnly Shift(DateOnly day, int value) => Unit == AlertUnit.Months ? day.AddMonths(value) : day.AddDays(value);
}
