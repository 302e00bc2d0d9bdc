using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>Writes a questionnaire; gives back its id.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Version">The version the person saw.</param>
public sealed record SaveQuestionnaire(int? Id, uint Version, QuestionnaireContent Content) : ICommand<int>;

internal sealed class SaveQuestionnaireHandler(IQuestionnaires questionnaires, Perimeter perimeter, TimeProvider clock)
    : IHandler<SaveQuestionnaire, int>
{
    public async Task<Result<int>> Handle(SaveQuestionnaire command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (command.Id is null)
        {
            var created = Questionnaire.Create(await questionnaires.NextId(cancellationToken), command.Content, perimeter.StaffMemberId,
                clock.GetUtcNow());
            if (!created.Succeeded)
                return created.Refusal;
            questionnaires.Add(created.Value);
            return created.Value.Id;
        }
        if (await questionnaires.Find(command.Id.Value, cancellationToken) is not { } questionnaire)
            return Refusal.NotFound;
        if (questionnaire.Version != command.Version)
            return Refusal.Conflict;
        return questionnaire.Write(command.Content, perimeter.StaffMemberId, clock.GetUtcNow()) is { } refusal ? refusal : questionnaire.Id;
    }
}
