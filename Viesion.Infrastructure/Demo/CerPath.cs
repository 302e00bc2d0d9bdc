using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Demo;

/// <summary>
/// The changes of state of one contract, each made by someone who may and after the one before, none later than yesterday.
/// </summary>
internal sealed class CerPath(Dice dice, DateOnly today, SyntheticStaff author, IReadOnlyList<SyntheticStaff> secretariats,
    IReadOnlyList<SyntheticStaff> heads)
{
    private static readonly string[] Decisions = [.. DemoTexts.Cers["decision"]], Refusals = [.. DemoTexts.Cers["refus"]],
        Examined = [.. DemoTexts.Cers["commission"]];

    private DateTime last;

    public DateTime At(DateOnly day)
    {
        var at = day.ToDateTime(new TimeOnly(dice.Between(7, 15), dice.Next(60)), DateTimeKind.Utc);
        return last = at > last ? at : last.AddMinutes(7);
    }

    public void Walk(SyntheticCer cer, CerPlan stage, DateOnly created)
    {
        if (stage == CerPlan.Proposed)
            return;
        var day = Add(cer, CerState.Submitted, author, created, 1, 5, null);
        if (stage == CerPlan.Submitted)
            return;
        if (stage == CerPlan.Commission || stage != CerPlan.AwaitingDecision && dice.Chance(200))
        {
            day = Add(cer, CerState.Commission, Examiner(), day, 1, 8, dice.Pick(Examined));
            // Sent to the commission too early, brought back, then examined (« retour »).
            if (stage != CerPlan.Commission && dice.Chance(100))
                day = Add(cer, CerState.Submitted, Examiner(), day, 0, 2, null);
        }
        if (stage == CerPlan.Commission)
            return;
        if (cer.State == CerState.Submitted || dice.Chance(500))
            day = Add(cer, CerState.AwaitingDecision, Examiner(), day, 1, 6, null);
        if (stage == CerPlan.AwaitingDecision)
            return;
        var decider = cer.State == CerState.Commission ? Examiner() : Decider();
        if (stage == CerPlan.Refused || dice.Chance(12))
            day = Add(cer, CerState.Refused, decider, day, 1, 6, dice.Pick(Refusals));
        if (stage == CerPlan.Refused)
            return;
        Add(cer, CerState.Validated, cer.State == CerState.Refused ? Decider() : decider, day, 1, 6, dice.Pick(Decisions));
    }

    private DateOnly Add(SyntheticCer cer, CerState to, SyntheticStaff by, DateOnly after, int from, int until, string? comment)
    {
        var day = after.AddDays(dice.Between(from, until));
        day = DemoCalendar.WorkingDay(day >= today ? today.AddDays(-1) : day);
        cer.Transitions.Add(new(cer.State, to, by, At(day), comment));
        return day;
    }

    private SyntheticStaff Examiner() => secretariats.Count > 0 && dice.Chance(800) ? dice.Pick(secretariats) : Decider();

    private SyntheticStaff Decider() => dice.Pick(heads);
}
