using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Assessments;

/// <summary>« Ajouter un bilan »: a draft dated today, on the current version of a questionnaire. Gives back its id.</summary>
public sealed record StartAssessment(int BeneficiaryId, int QuestionnaireId) : ICommand<int>;

internal sealed class StartAssessmentHandler(IAssessments assessments, IQuestionnaires questionnaires, IBeneficiaries beneficiaries,
    ILiveEvents live, Perimeter perimeter, TimeProvider clock)
    : IHandler<StartAssessment, int>
{
    public async Task<Result<int>> Handle(StartAssessment command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile) || perimeter.StaffMemberId is not { } author)
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is null
            || await questionnaires.Find(command.QuestionnaireId, cancellationToken) is not { } questionnaire)
            return Refusal.NotFound;
        var started = Assessment.Start(await assessments.NextId(cancellationToken), command.BeneficiaryId, questionnaire, author,
            clock.GetUtcNow());
        if (!started.Succeeded)
            return started.Refusal;
        assessments.Add(started.Value);
        live.Publish(new LiveEvent(LiveTopic.Assessment, started.Value.Id, command.BeneficiaryId));
        return started.Value.Id;
    }
}
