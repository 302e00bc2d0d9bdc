using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>Keeps what is being typed in a draft.</summary>
/// <param name="Revision">The last one the person saw.</param>
/// <param name="On">Null, while what is typed is no date, keeps the former one.</param>
public sealed record SaveAssessment(int Id, int Revision, DateOnly? On, AnswerSheet Answers) : ICommand<AssessmentSaved>;

internal sealed class SaveAssessmentHandler(AssessmentChange change) : IHandler<SaveAssessment, AssessmentSaved>
{
    public Task<Result<AssessmentSaved>> Handle(SaveAssessment command, CancellationToken cancellationToken) => change.Of(
        command.Id, (assessment, questions, by, now) => assessment.Save(command.Answers, command.On, questions, command.Revision, by, now),
        tell: false, cancellationToken);
}
