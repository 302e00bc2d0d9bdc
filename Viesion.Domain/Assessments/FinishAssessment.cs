using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>« Terminer », or the correction of a finished assessment: the required questions are answered and nothing is wrong.</summary>
/// <param name="Revision">The last one the person saw.</param>
public sealed record FinishAssessment(int Id, int Revision, DateOnly? On, AnswerSheet Answers) : ICommand<AssessmentSaved>;

internal sealed class FinishAssessmentHandler(AssessmentChange change) : IHandler<FinishAssessment, AssessmentSaved>
{
    public Task<Result<AssessmentSaved>> Handle(FinishAssessment command, CancellationToken cancellationToken) => change.Of(
        command.Id, (assessment, questions, by, now) => assessment.Finish(
            command.Answers, command.On, questions, command.Revision, by, now), tell: true, cancellationToken);
}
