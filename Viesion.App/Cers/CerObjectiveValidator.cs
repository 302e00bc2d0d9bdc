using FluentValidation;
using Viesion.Domain.Cers;

namespace Viesion.App.Cers;

/// <summary>The fields of one objective.</summary>
public sealed class CerObjectiveValidator : AbstractValidator<CerDraftObjective>
{
    public CerObjectiveValidator(DateOnly today)
    {
        const int Max = CerObjective.TextMaxLength;
        RuleFor(objective => objective.ThemeId).NotNull().WithMessage(CerRefusals.NoTheme.Message);
        RuleFor(objective => objective.DueOn).Must(text => CerFormReading.Date(text, today) is not null)
            .WithMessage("Date à corriger\u00a0: écrivez par exemple 03/02/2026.")
            .When(objective => !string.IsNullOrWhiteSpace(objective.DueOn));
        RuleFor(objective => objective.Description).Must(text => CerFormValidator.Fits(text, Max))
            .WithMessage((_, text) => CerFormValidator.TooLong(text, Max));
        RuleFor(objective => objective.PersonDoes).Must(text => CerFormValidator.Fits(text, Max))
            .WithMessage((_, text) => CerFormValidator.TooLong(text, Max));
        RuleFor(objective => objective.ReferentDoes).Must(text => CerFormValidator.Fits(text, Max))
            .WithMessage((_, text) => CerFormValidator.TooLong(text, Max));
    }
}
