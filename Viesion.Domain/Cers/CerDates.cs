using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>How the dates of a CER are proposed (guide V26, « La date de début et de fin de CER »). Both bounds are included.</summary>
public static class CerDates
{
    /// <summary>The first day of the month after the signature; of the month of the signature itself when a right is restored.</summary>
    public static DateOnly ProposedStart(CerType type, DateOnly signedOn)
    {
        var month = new DateOnly(signedOn.Year, signedOn.Month, 1);
        return type is CerType.PaymentResumption or CerType.EntitlementReopening ? month : month.AddMonths(1);
    }

    /// <summary>The last day of a contract of so many months.</summary>
    public static DateOnly EndAfter(DateOnly start, int months) => start.AddMonths(months).AddDays(-1);

    /// <summary>The whole months between two days, or null when they don't make whole months.</summary>
    public static int? MonthsBetween(DateOnly start, DateOnly end)
    {
        var months = ((end.AddDays(1).Year - start.Year) * 12) + end.AddDays(1).Month - start.Month;
        return new[] { months, months - 1 }.Where(count => count is > 0 and <= Cer.MaxMonths && EndAfter(start, count) == end)
            .Select(count => (int?)count).FirstOrDefault();
    }

    /// <summary>The day on which the running contract is proposed to end when another begins.</summary>
    public static DateOnly ProposedClosing(DateOnly nextStart) => nextStart.AddDays(-1);

    internal static Refusal? Refuse(DateOnly start, DateOnly? end)
        => end < start ? CerRefusals.EndBeforeStart : end > EndAfter(start, Cer.MaxMonths) ? CerRefusals.TooLong : null;
}
