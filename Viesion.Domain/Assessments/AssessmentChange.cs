using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Assessments;

/// <summary>What every save of an assessment begins with: find it in the perimeter, with the questions that it answers.</summary>
public sealed class AssessmentChange(IAssessments assessments, ILiveEvents live, Perimeter perimeter, TimeProvider clock)
{
    public async Task<Result<AssessmentSaved>> Of(int id, Func<Assessment, IReadOnlyList<Question>, int, DateTimeOffset, Refusal?> change,
        bool tell, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await assessments.Find(id, cancellationToken) is not { } assessment)
            return Refusal.NotFound;
        var now = clock.GetUtcNow();
        if (change(assessment, await assessments.Questions(assessment.QuestionnaireVersionId, cancellationToken), me, now) is { } refusal)
            return refusal;
        // Each pause in the typing of a draft interests nobody else.
        if (tell)
            live.Publish(new LiveEvent(LiveTopic.Assessment, assessment.Id, assessment.BeneficiaryId));
        return new AssessmentSaved(assessment.Revision, now);
    }
}
