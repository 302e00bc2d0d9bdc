using FluentValidation;
using Viesion.App.Ui;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Cers;

namespace Viesion.App.Cers;

/// <summary>
/// What prevents the form from being saved at all, field by field. What is still missing for a submission is the aggregate's affair.
/// </summary>
public sealed class CerFormValidator : AbstractValidator<CerDraftContent>
{
    private const string Unreadable = "Date à corriger\u00a0: écrivez par exemple 03/02/2026.";

    public CerFormValidator(DateOnly today, RunningCer? running = null)
    {
        DateOnly? Read(string? text) => CerFormReading.Date(text, today);

        RuleFor(form => form.Number).Must(text => CerFormReading.Whole(text) is > 0 and <= Cer.MaxNumber)
            .WithMessage(CerRefusals.BadNumber.Message);
        RuleFor(form => form.Start).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Indiquez la date de début.")
            .Must(text => Read(text) is not null).WithMessage(Unreadable);
        RuleFor(form => form.End).Cascade(CascadeMode.Stop)
            .Must(text => Read(text) is not null).WithMessage(Unreadable)
            .Must((form, text) => Read(form.Start) is not { } start || Read(text) >= start).WithMessage(CerRefusals.EndBeforeStart.Message)
            .Must((form, text) => Read(form.Start) is not { } start || Read(text) <= CerDates.EndAfter(start, Cer.MaxMonths))
            .WithMessage(CerRefusals.TooLong.Message)
            .When(form => !string.IsNullOrWhiteSpace(form.End));
        RuleFor(form => form.Months).Must(text => CerFormReading.Whole(text) is > 0 and <= Cer.MaxMonths)
            .WithMessage($"Indiquez entre 1 et {Cer.MaxMonths} mois.").When(form => !string.IsNullOrWhiteSpace(form.Months));
        RuleFor(form => form.SignedOn).Cascade(CascadeMode.Stop)
            .Must(text => Read(text) is not null).WithMessage(Unreadable)
            .Must(text => Read(text) <= today).WithMessage(CerRefusals.SignedInTheFuture.Message)
            .When(form => !string.IsNullOrWhiteSpace(form.SignedOn));
        RuleFor(form => form.WeeklyHours).Must(text => CerFormReading.Hours(text) is >= 0 and <= Cer.MaxWeeklyHours)
            .WithMessage(CerRefusals.BadHours.Message).When(form => !string.IsNullOrWhiteSpace(form.WeeklyHours));
        RuleFor(form => form.CloseOn).Cascade(CascadeMode.Stop)
            .Must(text => Read(text) is not null).WithMessage(Unreadable)
            .Must(text => running is null || (Read(text) >= running.Start && !(Read(text) > running.End)))
            .WithMessage(CerRefusals.ClosedOutside.Message)
            .When(form => form.CloseRunning && running is not null);

        RuleFor(form => form.Situation).Must(text => Fits(text, Cer.TextMaxLength))
            .WithMessage((_, text) => TooLong(text, Cer.TextMaxLength));
        RuleFor(form => form.Assessment).Must(text => Fits(text, Cer.TextMaxLength))
            .WithMessage((_, text) => TooLong(text, Cer.TextMaxLength));
        RuleFor(form => form.Expression).Must(text => Fits(text, Cer.TextMaxLength))
            .WithMessage((_, text) => TooLong(text, Cer.TextMaxLength));
        RuleFor(form => form.Comment).Must(text => Fits(text, Cer.CommentMaxLength))
            .WithMessage((_, text) => TooLong(text, Cer.CommentMaxLength));
        RuleFor(form => form.Objectives).Must(list => list.Count <= Cer.MaxObjectives).WithMessage(CerRefusals.TooManyObjectives.Message);
        RuleForEach(form => form.Objectives).SetValidator(new CerObjectiveValidator(today));
    }

    /// <summary>The messages by field; an objective's fields are named by its key, which stays when it moves.</summary>
    public IReadOnlyList<(string Field, string Message)> Errors(CerDraftContent form)
        => [.. Validate(form).Errors.Select(error => (Field(error.PropertyName, form), error.ErrorMessage))
            .DistinctBy(error => error.Item1)];

    internal static bool Fits(string? text, int max) => (text?.Length ?? 0) <= max;

    internal static string TooLong(string? text, int max)
        => $"Texte trop long\u00a0: retirez {French.Count((text?.Length ?? 0) - max, "caractère")}.";

    private static string Field(string name, CerDraftContent form)
    {
        const string Start = nameof(CerDraftContent.Objectives) + "[";
        if (!name.StartsWith(Start, StringComparison.Ordinal))
            return name;
        var end = name.IndexOf(']', StringComparison.Ordinal);
        return form.Objectives[int.Parse(name[Start.Length..end])].Key + name[(end + 1)..];
    }
}
