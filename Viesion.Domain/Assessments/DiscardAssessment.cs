using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>Throws a draft away. What is finished stays.</summary>
/// <param name="Revision">The last one the person saw.</param>
public sealed record DiscardAssessment(int Id, int Revision) : ICommand<AssessmentSaved>;

internal sealed class DiscardAssessmentHandler(AssessmentChange change, IAssessments assessments)
    : IHandler<DiscardAssessment, AssessmentSaved>
{
    public Task<Result<AssessmentSaved>> Handle(DiscardAssessment command, CancellationToken cancellationToken)
        => change.Of(command.Id, (assessment, _, by, _) =>
        {
            var refusal = assessment.Discard(command.Revision, by);
            if (refusal is null)
                assessments.Remove(assessment);
            return refusal;
        }, tell: true, cancellationToken);
}
