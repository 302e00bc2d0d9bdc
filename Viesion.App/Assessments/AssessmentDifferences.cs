using Viesion.App.Ui;
using Viesion.Domain.Assessments;
using Viesion.Infrastructure.Assessments;

namespace Viesion.App.Assessments;

/// <summary>What differs between what is saved and what is typed here, question by question.</summary>
public static class AssessmentDifferences
{
    public static IReadOnlyList<(string Label, string Theirs, string Mine)> Of(AssessmentView theirs, AnswerSheet mine, DateOnly? on)
    {
        var saved = AnswerReading.Shown(theirs.Questions, theirs.Answers);
        return [.. theirs.Questions.Select(question => (question.Label, Theirs: Said(question, saved), Mine: Said(question, mine)))
            .Prepend((Label: "Date du bilan", Theirs: French.Date(theirs.On), Mine: French.Date(on)))
            .Where(pair => pair.Theirs != pair.Mine)];
    }

    private static string Said(Question question, AnswerSheet sheet)
        => string.Join('\n', sheet.Of(question.Key).Where(answer => answer.Length > 0)
            .Select(answer => AnswerReading.Shown(question.Kind, answer))) is { Length: > 0 } said ? said : "sans réponse";
}
