using Viesion.Domain.Caseloads;
using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Demo;

/// <summary>Who accompanies the person since when, and the inscription with its veilles.</summary>
internal sealed class Accompaniments(Dice dice, DateOnly today, Referents referents)
{
    private static readonly string[] Reasons = [.. ReferenceData.Lists[ListKind.StandbyReason]];
    private static readonly string[] Comments = [.. DemoTexts.Cers["veille"]];

    /// <param name="fixedTo">The référent of the other person of the couple, kept.</param>
    public SyntheticStaff? Fill(SyntheticDossier dossier, SyntheticStaff? fixedTo)
    {
        var territory = dossier.Person.Commune.TerritoryCode;
        var days = today.DayNumber - dossier.EnteredOn.DayNumber;
        var fate = dice.Next(1000);
        if (fate < 12)
            return null;
        if (days > 90 && fate < 45)
        {
            Ended(dossier, territory, days);
            return null;
        }

        var referent = fixedTo ?? referents.Next(territory);
        referents.Count(referent);
        var start = Before(dossier, territory, referent, days);
        var leaves = days > 30 && fate < 80;
        dossier.Assignments.Add(
            new(referent, AssignmentKind.Pathway, start, leaves ? EndOfMonth(dice.Next(2)) : null, leaves
            ? AssignmentEndCause.Entered : null));
        if (fate > 965)
            dossier.Assignments.Add(
                new(referents.Other(territory), AssignmentKind.Step, Past(days, 5, 60), today.AddDays(dice.Between(20, 180)), null));
        else if (fate > 940 && days > 300)
            dossier.Assignments.Add(
                new(referents.Other(territory), AssignmentKind.Step, today.AddDays(-dice.Between(150, 290)),
                today.AddDays(-dice.Between(5, 120)), null));
        StandBy(dossier, days);
        return referent;
    }

    private void Ended(SyntheticDossier dossier, string territory, int days)
    {
        var end = today.AddDays(-dice.Between(1, Math.Min(days - 30, 300)));
        dossier.Assignments.Add(
            new(referents.Other(territory), AssignmentKind.Pathway, dossier.EnteredOn, end, dice.Chance(700) ? AssignmentEndCause.Entered
            : AssignmentEndCause.Sync));
        // « Sortie du dispositif » is not used any more: a few old ones remain.
        if (dice.Chance(60))
            (dossier.Enrolment, dossier.ExitedOn) = (EnrolmentState.Exited, end);
        // Genesis has stopped pouring some of those who left.
        if (dice.Chance(600))
            dossier.LastPouredOn = end;
    }

    // Earlier référents: the old assignment ends the day the new one starts.
    private DateOnly Before(SyntheticDossier dossier, string territory, SyntheticStaff referent, int days)
    {
        var start = dossier.EnteredOn;
        for (var more = dice.Weighted((0, 72), (1, 21), (2, 7)); more > 0 && days > 120; more--)
        {
            var until = dice.Chance(80) ? today.AddDays(-dice.Between(0, 7))
                : start.AddDays(dice.Between(60, today.DayNumber - start.DayNumber - 10));
            var former = referents.Other(territory);
            if (former == referent || until >= today || until <= start)
                break;
            dossier.Assignments.Add(new(former, AssignmentKind.Pathway, start, until, AssignmentEndCause.Reorientation));
            start = until;
        }
        return start;
    }

    private void StandBy(SyntheticDossier dossier, int days)
    {
        if (days < 100)
            return;
        if (days > 500 && dice.Chance(60))
        {
            var start = today.AddDays(-dice.Between(250, days - 50));
            dossier.Standbys.Add(Veille(start, start.AddDays(120), start.AddDays(dice.Between(40, 150))));
        }
        var fate = dice.Next(1000);
        if (fate >= 75)
            return;
        dossier.Enrolment = EnrolmentState.Standby;
        var expected = fate < 22 ? today.AddDays(-dice.Between(1, 60)) : fate < 34 ? today.AddDays(dice.Between(1, 15))
            : today.AddDays(dice.Between(16, 240));
        dossier.Standbys.Add(Veille(today.AddDays(-dice.Between(62, 98)), expected, null));
    }

    private SyntheticStandby Veille(DateOnly start, DateOnly? expected, DateOnly? end)
        => new(start, expected, end, dice.Pick(Reasons), dice.Chance(600) ? dice.Pick(Comments) : null);

    private DateOnly EndOfMonth(int ahead) => new DateOnly(today.Year, today.Month, 1).AddMonths(ahead + 1).AddDays(-1);

    private DateOnly Past(int days, int from, int to) => today.AddDays(-Math.Min(days, dice.Between(from, to)));
}
