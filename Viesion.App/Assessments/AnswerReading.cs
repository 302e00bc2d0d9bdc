using System.Globalization;
using Viesion.App.Ui;
using Viesion.Domain.Assessments;

namespace Viesion.App.Assessments;

/// <summary>
/// Between what people type and what a finished assessment holds. What can't be read stays as it is typed, and the check says so beside the
/// field.
/// </summary>
public static class AnswerReading
{
    /// <summary>« 3/2/26 » becomes 2026-02-03, « 1 234,5 » becomes 1234.5.</summary>
    public static AnswerSheet Canonical(IReadOnlyList<Question> questions, AnswerSheet sheet, DateOnly today)
        => Each(questions, sheet, (kind, typed) => kind switch
        {
            QuestionKind.Date when FrenchReading.TryDate(typed, today, out var date) =>
                date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            QuestionKind.Number when FrenchReading.TryNumber(typed, out var number) => number.ToString(CultureInfo.InvariantCulture),
            _ => typed,
        });

    /// <summary>The way back, to be read or corrected.</summary>
    public static AnswerSheet Shown(IReadOnlyList<Question> questions, AnswerSheet sheet) => Each(questions, sheet, Shown);

    public static string Shown(QuestionKind kind, string answer) => kind switch
    {
        QuestionKind.Date when DateOnly.TryParseExact(
            answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => French.Date(date),
        QuestionKind.Number when decimal.TryParse(answer, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) => French.Number(number, 6),
        QuestionKind.YesNo => answer switch { AnswerSheet.Yes => "Oui", AnswerSheet.No => "Non", _ => answer },
        _ => answer,
    };

    private static AnswerSheet Each(IReadOnlyList<Question> questions, AnswerSheet sheet, Func<QuestionKind, string, string> read)
        => new(questions.Where(question => sheet.Values.ContainsKey(question.Key))
            .ToDictionary(question => question.Key, question => (IReadOnlyList<string>)[
                .. sheet.Of(question.Key).Select(answer => question.Kind is QuestionKind.YesNo ? answer : read(question.Kind, answer))]));
}
