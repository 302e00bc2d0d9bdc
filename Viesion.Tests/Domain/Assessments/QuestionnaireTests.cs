using Viesion.Domain.Assessments;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Assessments;

public sealed class QuestionnaireTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_missing_or_wrong_is_said_field_by_field()
    {
        var content = new QuestionnaireContent(" ", new string('x', 101), true,
        [
            new("a", "", QuestionKind.Text),
            new("b", new string('é', 10_000), QuestionKind.Text),
            new("c", "Un choix seul", QuestionKind.SingleChoice, Choices: ["oui", " "]),
            new("d", "Deux fois le même", QuestionKind.SeveralChoices, Choices: ["oui", "oui "]),
        ]);
        Assert.Equal(["Name", "Theme", "a.Label", "b.Label", "c.Choices", "d.Choices"],
            content.Problems().Select(problem => problem.Field));
        Assert.Equal([AssessmentRefusals.NoQuestion.Code], new QuestionnaireContent("Bilan", "Thème", true, []).Problems()
            .Select(problem => problem.Code));
        Assert.Equal([AssessmentRefusals.SameKey],
            AQuestionnaire.Content(questions: [new("a", "Une", QuestionKind.Text), new("a", "Deux", QuestionKind.Text)]).Problems());
        Assert.Equal(AssessmentRefusals.NoName.Code, Questionnaire.Create(1, content, 1, Now).Refusal!.Code);
    }

    [Fact]
    public void Other_questions_make_another_version_and_the_former_one_never_changes()
    {
        var questionnaire = Questionnaire.Create(1, AQuestionnaire.Content(), 1, Now).Value!;
        Assert.Null(questionnaire.Write(AQuestionnaire.Content("Autre nom", active: false), 1, Now));
        Assert.Equal((1, 1, "Autre nom", false),
            (questionnaire.Number, questionnaire.Versions.Count, questionnaire.Name, questionnaire.Active));

        Assert.Null(questionnaire.Write(AQuestionnaire.Content(questions: [.. AQuestionnaire.Questions.Reverse()]), 1, Now));
        Assert.Equal((2, "moyens"), (questionnaire.Number, questionnaire.Current.Read()[0].Key));
        Assert.Equal("nom", questionnaire.Versions[0].Read()[0].Key);
    }

    [Fact]
    public void A_question_keeps_only_what_its_kind_has()
    {
        var questionnaire = Questionnaire.Create(1, AQuestionnaire.Content(questions:
            [new("a", " Permis ? ", QuestionKind.YesNo, Repeatable: true, Choices: ["reste"]),
            new("b", "Choix", QuestionKind.SingleChoice, Choices: [" un ", "", "deux"])]), 1, Now).Value!;
        var questions = questionnaire.Current.Read();
        Assert.Equal(("Permis ?", false, null), (questions[0].Label, questions[0].Repeatable, questions[0].Choices));
        Assert.Equal(["un", "deux"], questions[1].Choices!);
    }
}
