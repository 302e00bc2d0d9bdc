namespace Viesion.Domain.Assessments;

/// <summary>The questionnaires of the département, to be changed or answered.</summary>
public interface IQuestionnaires
{
    /// <summary>With its versions. Null when it does not exist.</summary>
    Task<Questionnaire?> Find(int id, CancellationToken cancellationToken);

    /// <summary>The id of one to come, so that it can be opened at once.</summary>
    Task<int> NextId(CancellationToken cancellationToken);

    void Add(Questionnaire questionnaire);
}
