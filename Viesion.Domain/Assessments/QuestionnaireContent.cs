using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>What administrators write of a questionnaire.</summary>
/// <param name="Theme">Questionnaires are offered by theme: « Orientation santé », « Création d’activité »…</param>
public sealed record QuestionnaireContent(string Name, string Theme, bool Active, IReadOnlyList<Question> Questions)
{
    /// <summary>Everything that prevents it from being kept; each names its field, a question's by its key.</summary>
    public IReadOnlyList<Refusal> Problems()
    {
        List<Refusal?> problems =
        [
            Words(nameof(Name), Name, Questionnaire.NameMaxLength, AssessmentRefusals.NoName),
            Words(nameof(Theme), Theme, Questionnaire.ThemeMaxLength, AssessmentRefusals.NoTheme),
            Questions.Count == 0 ? AssessmentRefusals.NoQuestion with
            {
                Field = nameof(Questions)
            } : Questions.Count > Questionnaire.MaxQuestions ? AssessmentRefusals.TooManyQuestions with { Field = nameof(Questions) }
                : null,
            Questions.Select(question => question.Key).Distinct().Count() != Questions.Count ? AssessmentRefusals.SameKey : null,
        ];
        foreach (var question in Questions.Select(question => question.Tidy()))
        {
            problems.Add(
                Words($"{question.Key}.{nameof(Question.Label)}", question.Label, Question.LabelMaxLength, AssessmentRefusals.NoLabel));
            if (Question.HasChoices(question.Kind) && question.Choices is { } choices)
                problems.Add(choices.Distinct().Count() != choices.Count || choices.Count is < 2 or > Question.MaxChoices
                    || choices.Any(choice => choice.Length > Question.ChoiceMaxLength)
                    ? AssessmentRefusals.BadChoices with { Field = $"{question.Key}.{nameof(Question.Choices)}" } : null);
        }
        return [.. problems.OfType<Refusal>()];
    }

    private static Refusal? Words(string field, string? text, int max, Refusal empty)
        => string.IsNullOrWhiteSpace(text) ? empty with { Field = field }
            : text.Trim().Length > max ? AssessmentRefusals.TooLong(field, text.Trim().Length, max) : null;
}
