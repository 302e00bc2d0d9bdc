namespace Viesion.Domain.Caseloads;

/// <summary>
/// The two last days that a caseload exit proposes: that of this month and that of the next (CAS-04, « toujours le dernier jour du mois,
/// mois m ou m+1 »).
/// </summary>
public readonly record struct ExitDays(DateOnly ThisMonth, DateOnly NextMonth)
{
    public static ExitDays From(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return new ExitDays(month.AddMonths(1).AddDays(-1), month.AddMonths(2).AddDays(-1));
    }

    public bool Contains(DateOnly day) => day == ThisMonth || day == NextMonth;
}
