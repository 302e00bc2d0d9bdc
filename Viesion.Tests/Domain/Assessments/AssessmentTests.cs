using Viesion.Domain.Assessments;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Assessments;

public sealed class AssessmentTests
{
    private const int Author = 1;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Finishing_asks_for_what_is_required_and_refuses_what_is_wrong_each_beside_its_answer()
    {
        var sheet = new AnswerSheet(new Dictionary<string, IReadOnlyList<string>>
        {
            ["nom"] = [" "],
            ["recit"] = [new string('é', 10_000)],
            ["km"] = ["douze"],
            ["dates"] = ["2026-02-03", "32/13"],
            ["permis"] = ["peut-être"],
            ["suite"] = ["auto-école", "aucune"],
            ["moyens"] = ["à pied", "en fusée"],
        });
        Assert.Equal(["nom.0", "recit.0", "km.0", "dates.1", "permis.0", "suite.0", "moyens.0"],
            AnswerCheck.Problems(AQuestionnaire.Questions, sheet).Select(problem => problem.Field));
        var assessment = Draft();
        Assert.Equal("nom.0", Finish(assessment, sheet)!.Field);
        Assert.True(assessment.IsDraft);
        Assert.Empty(AnswerCheck.Problems(AQuestionnaire.Questions, AQuestionnaire.Answers));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("NaN")]
    public void A_number_is_a_number_of_everyday_size(string typed)
        => Assert.Equal(AssessmentRefusals.NotANumber.Code,
            Assert.Single(AnswerCheck.Problems([new("n", "Nombre", QuestionKind.Number)], AnswerSheet.Empty.With("n", [typed]))).Code);

    [Fact]
    public void A_draft_keeps_whatever_is_typed_and_drops_only_what_answers_no_question()
    {
        var assessment = Draft();
        Assert.Null(assessment.Save(AnswerSheet.Empty.With("dates", ["32/13"]).With("inconnue", ["x"]), null, AQuestionnaire.Questions, 1,
            Author, Now));
        Assert.Equal(["32/13"], AnswerSheet.FromJson(assessment.Answers).Of("dates"));
        Assert.Empty(AnswerSheet.FromJson(assessment.Answers).Of("inconnue"));
        Assert.Equal((1, 7, 2, Today), (assessment.AnswerCount, assessment.QuestionCount, assessment.Revision, assessment.On));
        Assert.Equal(AssessmentRefusals.Oversized,
            assessment.Save(AnswerSheet.Empty.With("recit", [new string('x', 30_000)]), null, AQuestionnaire.Questions, 2, Author, Now));
    }

    [Fact]
    public void Only_its_author_writes_in_it_and_over_what_they_saw()
    {
        var assessment = Draft();
        Assert.Equal(AssessmentRefusals.NotTheAuthor, assessment.Save(AnswerSheet.Empty, null, AQuestionnaire.Questions, 1, 2, Now));
        Assert.Equal(Refusal.Conflict, assessment.Save(AnswerSheet.Empty, null, AQuestionnaire.Questions, 9, Author, Now));
        Assert.Equal(AssessmentRefusals.NotTheAuthor, assessment.Discard(1, 2));
    }

    [Fact]
    public void A_finished_assessment_is_corrected_never_a_draft_again_nor_thrown_away()
    {
        var assessment = Draft();
        Assert.Equal(AssessmentRefusals.NoDate, assessment.Finish(AQuestionnaire.Answers, null, AQuestionnaire.Questions, 1, Author, Now));
        Assert.Equal(AssessmentRefusals.DateInTheFuture,
            assessment.Finish(AQuestionnaire.Answers, Today.AddDays(1), AQuestionnaire.Questions, 1, Author, Now));
        Assert.Null(Finish(assessment, AQuestionnaire.Answers.With("recit", ["", "  "])));
        Assert.Equal((5, Now), (assessment.AnswerCount, assessment.FinishedAt));
        Assert.Empty(AnswerSheet.FromJson(assessment.Answers).Of("recit"));

        Assert.Equal(AssessmentRefusals.Finished, assessment.Save(AnswerSheet.Empty, null, AQuestionnaire.Questions, 2, Author, Now));
        Assert.Equal(AssessmentRefusals.Finished, assessment.Discard(2, Author));
        Assert.Null(assessment.Finish(AQuestionnaire.Answers.With("nom", ["Boulanger"]), Today.AddDays(-1), AQuestionnaire.Questions, 2,
            Author, Now.AddDays(1)));
        Assert.Equal((Now, Today.AddDays(-1), 3), (assessment.FinishedAt, assessment.On, assessment.Revision));
    }

    [Fact]
    public void A_questionnaire_that_is_no_longer_offered_is_not_answered()
        => Assert.Equal(AssessmentRefusals.Inactive,
            Assessment.Start(1, 7, Questionnaire.Create(1, AQuestionnaire.Content(active: false), 1, Now).Value!, Author, Now).Refusal);

    private static Assessment Draft()
        => Assessment.Start(1, 7, Questionnaire.Create(1, AQuestionnaire.Content(), 1, Now).Value!, Author, Now).Value!;

    private static Refusal? Finish(Assessment assessment, AnswerSheet sheet)
        => assessment.Finish(sheet, Today, AQuestionnaire.Questions, assessment.Revision, Author, Now);
}
