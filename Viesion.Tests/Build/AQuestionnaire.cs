using Viesion.Domain.Assessments;

namespace Viesion.Tests.Build;

/// <summary>A questionnaire with a question of each kind.</summary>
public static class AQuestionnaire
{
    public static readonly IReadOnlyList<Question> Questions =
    [
        new("nom", "Quel métier visez-vous ?", QuestionKind.Text, Required: true),
        new("recit", "Racontez", QuestionKind.LongText),
        new("km", "Distance", QuestionKind.Number),
        new("dates", "Dates des entretiens", QuestionKind.Date, Repeatable: true),
        new("permis", "Permis B", QuestionKind.YesNo, Required: true),
        new("suite", "Suite", QuestionKind.SingleChoice, Choices: ["aucune", "auto-école"]),
        new("moyens", "Moyens", QuestionKind.SeveralChoices, Choices: ["à pied", "à vélo", "en bus"]),
    ];

    /// <summary>Answers that lack nothing.</summary>
    public static readonly AnswerSheet Answers = new(new Dictionary<string, IReadOnlyList<string>>
    {
        ["nom"] = ["Cuisinier <b>ou</b> pâtissier"],
        ["km"] = ["12.5"],
        ["dates"] = ["2026-02-03", "2026-03-04"],
        ["permis"] = [AnswerSheet.Yes],
        ["moyens"] = ["à pied", "en bus"],
    });

    public static QuestionnaireContent Content(string name = "Bilan flash", bool active = true, IReadOnlyList<Question>? questions = null)
        => new(name, "Orientation santé", active, questions ?? Questions);
}
