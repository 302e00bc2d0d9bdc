using Viesion.Domain.Access;
using Viesion.Domain.Cers;
using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Demo;

/// <summary>
/// Writes one contract as people would have: texts, objectives, and the changes of state that its stage asks for (CER-04).
/// </summary>
internal sealed class CerWriter(Dice dice, DateOnly today, Staffing staffing)
{
    private static readonly Dictionary<string, string[]> Texts = DemoTexts.Cers.ToDictionary(group => group.Key, group => group.ToArray());
    private static readonly string[][] Themes = [.. Texts["objectif"].Select(line => line.Split('|'))];
    private static readonly string[] Priorities = [.. ReferenceData.Lists[ListKind.CerPriority]];

    private readonly ILookup<string?, SyntheticStaff> secretariats = staffing.Staff.Where(s => s.Profile == Profile.TerritorySecretariat)
        .ToLookup(s => s.Territory);
    private readonly ILookup<string?, SyntheticStaff> heads = staffing.Staff.Where(
        s => s.Profile is Profile.ServiceHead or Profile.LocalCoordinator).ToLookup(s => s.Territory);

    public SyntheticCer Cer(SyntheticDossier dossier, CerPlan stage, CerType type, int number, DateOnly start, DateOnly end)
    {
        var author = dossier.PathwayOn(start < today ? start : today)!.Staff;
        var created = Created(stage, dossier.EnteredOn, start);
        var path = new CerPath(dice, today, author, secretariats[dossier.Person.Commune.TerritoryCode].ToList(),
            heads[dossier.Person.Commune.TerritoryCode].ToList());
        var cer = new SyntheticCer
        {
            Type = type,
            Number = number,
            Start = start,
            End = end,
            Author = author,
            CreatedAt = path.At(created),
            SignedOn = stage == CerPlan.Proposed && dice.Chance(400) ? null : created,
            Comment = dice.Chance(200) ? dice.Pick(Texts["commentaire"]) : null,
            IsLast = stage == CerPlan.Last,
            Priority = dice.Weighted((null, 55), (Priorities[0], 30), (Priorities[1], 6), (Priorities[2], 3), (Priorities[3], 2),
                (Priorities[4], 2), (Priorities[5], 2)),
            Situation = Sentences("situation", dice.Between(2, 4)),
            Assessment = Sentences("evaluation", dice.Between(1, 2)),
            Expression = dice.Chance(850) ? dice.Pick(Texts["expression"]) : null,
            Consent = stage == CerPlan.Proposed && dice.Chance(700) ? Consent.NotRecorded
                : dice.Weighted((Consent.Yes, 88), (Consent.NotRecorded, 9), (Consent.No, 3)),
            WeeklyHours = dice.Chance(700) ? dice.Pick([7m, 10m, 12m, 15m, 15m, 15m, 17.5m, 20m]) : null,
            EnteredAfterwards = dice.Chance(25),
            NoteToReferent = stage is not (CerPlan.Proposed or CerPlan.Submitted) && dice.Chance(120) ? dice.Pick(Texts["note"]) : null,
        };
        Objectives(cer, stage);
        path.Walk(cer, stage, created);
        return cer;
    }

    private DateOnly Created(CerPlan stage, DateOnly entered, DateOnly start)
    {
        var created = stage switch
        {
            CerPlan.Proposed => today.AddDays(-dice.Between(1, 40)),
            CerPlan.Submitted or CerPlan.Commission or CerPlan.AwaitingDecision => today.AddDays(-dice.Between(6, 75)),
            CerPlan.Refused => today.AddDays(-dice.Between(30, 80)),
            _ => start.AddDays(-dice.Between(16, 36)),
        };
        return DemoCalendar.WorkingDay(created < entered ? entered : created);
    }

    private void Objectives(SyntheticCer cer, CerPlan stage)
    {
        // A proposal may still be without one: it can't be submitted (CER-02).
        var count = stage == CerPlan.Proposed && dice.Chance(150) ? 0 : dice.Weighted((1, 30), (2, 45), (3, 25));
        var first = dice.Next(Themes.Length);
        for (var i = 0; i < count; i++)
        {
            var theme = Themes[(first + i * 4) % Themes.Length];
            var achieved = stage == CerPlan.Expired ? dice.Weighted((Achievement.Yes, 35), (Achievement.Partly, 35), (Achievement.No, 15),
                (Achievement.NotRecorded, 15)) : Achievement.NotRecorded;
            cer.Objectives.Add(new(theme[0], theme[1], theme[2], theme[3], dice.Chance(850) ? AppliesTo.Beneficiary : AppliesTo.Referent,
                dice.Chance(600) ? cer.Start.AddDays(dice.Between(30, Math.Max(31, cer.End.DayNumber - cer.Start.DayNumber)))
                : null, achieved));
        }
    }

    private string Sentences(string kind, int count)
    {
        var texts = Texts[kind];
        var first = dice.Next(texts.Length);
        return string.Join(' ', Enumerable.Range(0, count).Select(i => texts[(first + i * 5) % texts.Length]));
    }
}
