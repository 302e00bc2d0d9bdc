using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>
/// What is missing or wrong in the answers: each problem names its question's key and the place of the answer, « age.0 ».
/// </summary>
public static class AnswerCheck
{
    // A draft keeps whatever is typed, as long as it stays of the size of a form.
    private const int DraftAnswerMaxLength = 20_000;
    private const int DraftMaxLength = 400_000;

    public static IReadOnlyList<Refusal> Problems(IReadOnlyList<Question> questions, AnswerSheet sheet)
        => [.. questions.SelectMany(question => Problems(question, sheet.Of(question.Key)))];

    /// <summary>What even a draft may not hold.</summary>
    public static Refusal? Oversized(AnswerSheet sheet)
        => sheet.Values.Values.Any(answers => answers.Count > AnswerSheet.MaxRepeats + Question.MaxChoices
            || answers.Any(answer => answer.Length > DraftAnswerMaxLength))
            || sheet.Values.Values.Sum(answers => answers.Sum(answer => answer.Length)) > DraftMaxLength
            ? AssessmentRefusals.Oversized : null;

    private static IEnumerable<Refusal> Problems(Question question, IReadOnlyList<string> answers)
    {
        if (question.Required && answers.All(string.IsNullOrWhiteSpace))
            yield return AssessmentRefusals.Unanswered with { Field = $"{question.Key}.0" };
        var most = question.Kind is QuestionKind.SeveralChoices ? question.Choices!.Count : question.Repeatable
            ? AnswerSheet.MaxRepeats : 1;
        if (answers.Count(answer => !string.IsNullOrWhiteSpace(answer)) > most)
            yield return AssessmentRefusals.TooManyAnswers with { Field = $"{question.Key}.0" };
        foreach (var (index, answer) in answers.Index())
            if (!string.IsNullOrWhiteSpace(answer) && Wrong(question, answer.Trim()) is { } wrong)
                yield return wrong with { Field = $"{question.Key}.{(question.Kind is QuestionKind.SeveralChoices ? 0 : index)}" };
    }

    private static Refusal? Wrong(Question question, string answer) => question.Kind switch
    {
        QuestionKind.Text => TooLong(answer, AnswerSheet.TextMaxLength),
        QuestionKind.LongText => TooLong(answer, AnswerSheet.LongTextMaxLength),
        QuestionKind.Number => decimal.TryParse(answer, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out _) && answer.Length <= 20 ? null : AssessmentRefusals.NotANumber,
        QuestionKind.Date => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null
            : AssessmentRefusals.NotADate,
        QuestionKind.YesNo => answer is AnswerSheet.Yes or AnswerSheet.No ? null : AssessmentRefusals.NotAChoice,
        _ => question.Choices!.Contains(answer) ? null : AssessmentRefusals.NotAChoice,
    };

    private static Refusal? TooLong(string answer, int max)
        => answer.Length > max ? AssessmentRefusals.TooLong("", answer.Length, max) : null;
}
