using System.Globalization;
using Viesion.App.Ui;
using Viesion.Domain.Cers;

namespace Viesion.App.Cers;

/// <summary>Reads the typed texts of the form. What can't be read counts as absent; the validator says so beside the field.</summary>
public static class CerFormReading
{
    public static DateOnly? Date(string? text, DateOnly today) => FrenchReading.TryDate(text, today, out var date) ? date : null;

    public static int? Whole(string? text)
        => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal? Hours(string? text) => FrenchReading.TryNumber(text, out var number) ? number : null;

    /// <summary>The content as it stands, to be saved or compared with what a submission needs.</summary>
    public static CerContent Content(CerDraftContent draft, DateOnly today) => new()
    {
        Type = draft.Type,
        Number = Whole(draft.Number) ?? 0,
        Start = Date(draft.Start, today) ?? default,
        End = Date(draft.End, today),
        SignedOn = Date(draft.SignedOn, today),
        Comment = draft.Comment,
        IsLast = draft.IsLast,
        PriorityId = draft.PriorityId,
        Situation = draft.Situation,
        Assessment = draft.Assessment,
        Expression = draft.Expression,
        Consent = draft.Consent,
        WeeklyHours = Hours(draft.WeeklyHours),
        LiftsSanction = draft.LiftsSanction,
        EnteredAfterwards = draft.EnteredAfterwards,
        Objectives = [.. draft.Objectives.Select(objective => new CerObjectiveContent
        {
            Id = objective.Id,
            ThemeId = objective.ThemeId ?? 0,
            Description = objective.Description,
            PersonDoes = objective.PersonDoes,
            ReferentDoes = objective.ReferentDoes,
            AppliesTo = objective.AppliesTo,
            DueOn = Date(objective.DueOn, today),
            Achievement = objective.Achievement,
        })],
    };
}
