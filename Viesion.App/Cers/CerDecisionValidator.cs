using FluentValidation;
using Viesion.Domain.Cers;

namespace Viesion.App.Cers;

/// <summary>The dialog of a decision: a date and a comment, another end only if it can be read.</summary>
public sealed class CerDecisionValidator : AbstractValidator<CerActionForm>
{
    public CerDecisionValidator(DateOnly start, DateOnly today)
    {
        RuleFor(form => form.On).Cascade(CascadeMode.Stop)
            .Must(text => CerFormReading.Date(text, today) is not null).WithMessage(CerRefusals.NoDecisionDate.Message)
            .Must(text => CerFormReading.Date(text, today) <= today).WithMessage(CerRefusals.DecisionInTheFuture.Message);
        RuleFor(form => form.Comment).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(CerRefusals.NoDecisionComment.Message)
            .Must(text => CerFormValidator.Fits(text, Cer.CommentMaxLength))
            .WithMessage((_, text) => CerFormValidator.TooLong(text, Cer.CommentMaxLength));
        RuleFor(form => form.NoteToReferent).Must(text => CerFormValidator.Fits(text, Cer.CommentMaxLength))
            .WithMessage((_, text) => CerFormValidator.TooLong(text, Cer.CommentMaxLength));
        RuleFor(form => form.OtherEnd).Must(text => CerFormReading.Date(text, today) >= start)
            .WithMessage(CerRefusals.EndBeforeStart.Message)
            .When(form => CerFormReading.Date(form.OtherEnd, today) is not null);
        RuleFor(form => form.OtherEnd).Must(text => CerFormReading.Date(text, today) is not null)
            .WithMessage("Date à corriger\u00a0: écrivez par exemple 03/02/2026.")
            .When(form => !string.IsNullOrWhiteSpace(form.OtherEnd));
    }
}
