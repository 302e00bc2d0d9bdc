using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Demo;

/// <summary>The contracts of a dossier, zero to four: the last one stands as planned, the earlier ones lead to it.</summary>
internal sealed class CerHistory(Dice dice, DateOnly today, Staffing staffing)
{
    private const int Most = 4;

    // The first dossiers of a demo référent show everything that a contract can be.
    private static readonly CerPlan[] Shown =
    [
        CerPlan.Running, CerPlan.EndingSoon, CerPlan.Proposed, CerPlan.Submitted, CerPlan.None, CerPlan.AwaitingDecision, CerPlan.Expired,
        CerPlan.Commission,
        CerPlan.Refused, CerPlan.Running, CerPlan.Last, CerPlan.None, CerPlan.Running, CerPlan.Proposed,
    ];

    private readonly CerWriter writer = new(dice, today, staffing);

    /// <param name="rank">The dossier's rank in a demo référent's caseload; null for the others.</param>
    public void Fill(SyntheticDossier dossier, int? rank)
    {
        var days = today.DayNumber - dossier.EnteredOn.DayNumber;
        if (dossier.Assignments.Count == 0 || days < 10)
            return;
        var plan = rank < Shown.Length ? Shown[rank.Value] : Drawn();
        if (dossier.Enrolment == Domain.Caseloads.EnrolmentState.Exited || dossier.PathwayOn(today)?.End < today)
            plan = dice.Chance(600) ? CerPlan.Expired : CerPlan.None;
        if (days < 120 && plan is not CerPlan.None)
            plan = days < 45 || plan is CerPlan.Expired or CerPlan.Refused or CerPlan.EndingSoon ? CerPlan.Proposed : plan;
        if (plan == CerPlan.None)
            return;

        var (start, end) = Period(plan, dossier.EnteredOn);
        var periods = new Stack<(DateOnly Start, DateOnly End)>();
        periods.Push((start, end));
        for (var earlier = dice.Weighted((0, 30), (1, 35), (2, 22), (3, 13)); earlier > 0; earlier--)
        {
            var last = periods.Peek().Start.AddDays(-1 - (dice.Chance(200) ? dice.Between(5, 60) : 0));
            // Contracts follow each other in the past only: one that starts next month comes after one that still runs.
            var first = last.AddMonths(-Months()).AddDays(1);
            if (first < dossier.EnteredOn)
                break;
            periods.Push((first, last));
        }
        if (FirstOne(dossier.EnteredOn, periods) is { } one)
            periods.Push(one);
        var number = 0;
        while (periods.TryPop(out var period))
        {
            var stage = periods.Count > 0 ? CerPlan.Expired : plan;
            dossier.Cers.Add(writer.Cer(dossier, stage, Type(number), ++number, period.Start, period.End));
        }
    }

    // Most people sign within weeks of their entry, whatever came of it since.
    private (DateOnly Start, DateOnly End)? FirstOne(DateOnly entered, Stack<(DateOnly Start, DateOnly End)> later)
    {
        var start = entered.AddDays(dice.Between(20, 75));
        var before = later.Peek().Start.AddDays(-1);
        if (later.Count == Most || before.DayNumber - start.DayNumber < 60 || !dice.Chance(850))
            return null;
        var end = start.AddMonths(Months()).AddDays(-1);
        return (start, end < before ? end : before);
    }

    private CerPlan Drawn()
        => dice.Weighted((CerPlan.None, 170), (CerPlan.Running, 380), (CerPlan.EndingSoon, 90), (CerPlan.Expired, 110),
            (CerPlan.Proposed, 70),
            (CerPlan.Submitted, 65), (CerPlan.Commission, 25), (CerPlan.AwaitingDecision, 40), (CerPlan.Refused, 30), (CerPlan.Last, 20));

    private (DateOnly Start, DateOnly End) Period(CerPlan plan, DateOnly entered)
    {
        var months = Months();
        switch (plan)
        {
            case CerPlan.EndingSoon:
                var soon = today.AddDays(dice.Between(0, 45));
                return (Later(soon.AddMonths(-months).AddDays(1), entered), soon);
            case CerPlan.Expired:
                var past = today.AddDays(-dice.Between(1, Math.Min(300, today.DayNumber - entered.DayNumber - 95)));
                return (Later(past.AddMonths(-months).AddDays(1), entered), past);
            case CerPlan.Running or CerPlan.Last:
                months = Math.Max(months, 6);
                var running = Later(today.AddDays(-dice.Between(5, months * 30 - 60)), entered.AddDays(5));
                return (running, running.AddMonths(months).AddDays(-1));
            case CerPlan.Refused:
                var refused = Later(today.AddDays(-dice.Between(10, 60)), entered);
                return (refused, refused.AddMonths(months).AddDays(-1));
            default:
                var next = new DateOnly(today.Year, today.Month, 1).AddMonths(dice.Chance(800) ? 1 : 0);
                return (next, next.AddMonths(months).AddDays(-1));
        }
    }

    private CerType Type(int number) => number == 0 ? CerType.First
        : dice.Weighted((CerType.Renewal, 74), (CerType.Amendment, 11), (CerType.PaymentResumption, 9), (CerType.EntitlementReopening, 6));

    private int Months() => dice.Weighted((3, 14), (6, 48), (9, 10), (12, 28));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
