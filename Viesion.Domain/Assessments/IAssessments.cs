namespace Viesion.Domain.Assessments;

/// <summary>The assessments of the perimeter, to be changed.</summary>
public interface IAssessments
{
    /// <summary>Null when it does not exist or lies outside the perimeter.</summary>
    Task<Assessment?> Find(int id, CancellationToken cancellationToken);

    /// <summary>The id of one to come, so that it can be opened at once.</summary>
    Task<int> NextId(CancellationToken cancellationToken);

    void Add(Assessment assessment);

    void Remove(Assessment assessment);

    Task<IReadOnlyList<Question>> Questions(int questionnaireVersionId, CancellationToken cancellationToken);
}
