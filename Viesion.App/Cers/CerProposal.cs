using System.Globalization;
using Viesion.App.Ui;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Cers;

namespace Viesion.App.Cers;

/// <summary>What the wizard proposes before anything is typed (CER-01, CER-05), and how its dates answer each other.</summary>
public static class CerProposal
{
    /// <summary>A new CER: next number, signed today, next month, the previous one's objectives for review.</summary>
    public static CerDraftContent New(CerWizardSetup setup, CerType? asked, DateOnly today)
    {
        var draft = new CerDraftContent { Number = setup.NextNumber.ToString(CultureInfo.InvariantCulture), SignedOn = French.Date(today) };
        return OfType(draft, asked ?? (setup.Previous is null ? CerType.First : CerType.Renewal), setup, today);
    }

    /// <summary>Another type: the dates are proposed anew, and what the type carries over is, where nothing was written.</summary>
    public static CerDraftContent OfType(CerDraftContent draft, CerType type, CerWizardSetup setup, DateOnly today)
    {
        var previous = type is CerType.First ? null : setup.Previous?.Content;
        draft = draft with { Type = type, LiftsSanction = draft.LiftsSanction && type is not (CerType.First or CerType.Renewal) };
        if (draft.Objectives.Count == 0 && previous is not null)
            draft = draft with { Objectives = Carried(previous) };
        if (type is CerType.Amendment && previous is not null)
            draft = draft with
            {
                Situation = Or(draft.Situation, previous.Situation),
                Assessment = Or(draft.Assessment, previous.Assessment),
                WeeklyHours = Or(draft.WeeklyHours, previous.WeeklyHours is { } hours ? French.Number(hours) : null),
                End = Or(draft.End, French.Date(previous.End)),
            };
        var start = CerDates.ProposedStart(type, CerFormReading.Date(draft.SignedOn, today) ?? today);
        var closes = type is CerType.Renewal && setup.Running is { } running && start > running.Start && !(running.End < start);
        return Started(draft with { CloseRunning = closes, CloseOn = null }, French.Date(start), today);
    }

    /// <summary>Another start: the end keeps the duration, and the running contract closes the day before.</summary>
    public static CerDraftContent Started(CerDraftContent draft, string? start, DateOnly today)
    {
        var untouched = draft.CloseOn is null
            || (CerFormReading.Date(draft.Start, today) is { } old && draft.CloseOn == French.Date(CerDates.ProposedClosing(old)));
        draft = draft with { Start = start };
        if (CerFormReading.Date(start, today) is not { } read)
            return draft;
        if (untouched)
            draft = draft with { CloseOn = French.Date(CerDates.ProposedClosing(read)) };
        return CerFormReading.Whole(draft.Months) is not null ? Lasting(draft, draft.Months, today) : Ended(draft, draft.End, today);
    }

    /// <summary>So many months: the end follows.</summary>
    public static CerDraftContent Lasting(CerDraftContent draft, string? months, DateOnly today)
        => CerFormReading.Whole(months) is > 0 and <= Cer.MaxMonths and var count && CerFormReading.Date(draft.Start, today) is { } start
            ? draft with { Months = months, End = French.Date(CerDates.EndAfter(start, count)) }
            : draft with { Months = months };

    /// <summary>An end: the months follow, when they are whole.</summary>
    public static CerDraftContent Ended(CerDraftContent draft, string? end, DateOnly today)
        => draft with
        {
            End = end,
            Months = CerFormReading.Date(draft.Start, today) is { } start && CerFormReading.Date(end, today) is { } last
                ? CerDates.MonthsBetween(start, last)?.ToString(CultureInfo.InvariantCulture) : null,
        };

    /// <summary>The content of a CER under correction, as texts.</summary>
    public static CerDraftContent Of(CerContent content, DateOnly today) => Ended(
        new CerDraftContent
        {
            Type = content.Type,
            Number = content.Number.ToString(CultureInfo.InvariantCulture),
            Start = French.Date(content.Start),
            SignedOn = French.Date(content.SignedOn),
            Comment = content.Comment,
            IsLast = content.IsLast,
            PriorityId = content.PriorityId,
            Situation = content.Situation,
            Assessment = content.Assessment,
            Expression = content.Expression,
            Consent = content.Consent,
            WeeklyHours = content.WeeklyHours is { } hours ? French.Number(hours) : null,
            LiftsSanction = content.LiftsSanction,
            EnteredAfterwards = content.EnteredAfterwards,
            Objectives = [.. content.Objectives.Select(objective => Typed(objective))],
        }, French.Date(content.End), today);

    /// <summary>The previous objectives, as new ones, for review: a new term is not yet met.</summary>
    public static IReadOnlyList<CerDraftObjective> Carried(CerContent previous)
        => [.. previous.Objectives.Select(objective => Typed(objective) with { Id = null })];

    private static CerDraftObjective Typed(CerObjectiveContent objective) => new()
    {
        Key = Key(),
        Id = objective.Id,
        ThemeId = objective.ThemeId,
        Description = objective.Description,
        PersonDoes = objective.PersonDoes,
        ReferentDoes = objective.ReferentDoes,
        AppliesTo = objective.AppliesTo,
        DueOn = French.Date(objective.DueOn) is { Length: > 0 } due ? due : null,
        Achievement = objective.Achievement,
    };

    public static string Key() => $"o{Guid.NewGuid():N}"[..9];

    private static string? Or(string? written, string? previous) => string.IsNullOrWhiteSpace(written) ? previous : written;
}
