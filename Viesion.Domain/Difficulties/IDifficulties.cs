namespace Viesion.Domain.Difficulties;

/// <summary>The difficulties of the perimeter, to be changed.</summary>
public interface IDifficulties
{
    /// <summary>Null when it does not exist or lies outside the perimeter.</summary>
    Task<Difficulty?> Find(int id, CancellationToken cancellationToken);

    /// <summary>
    /// Since when the same difficulty is recorded there over the same days, if it is. Whoever else records one for this person waits until
    /// this operation ends.
    /// </summary>
    Task<DateOnly?> Overlapping(int beneficiaryId, DifficultyContent content, int? exceptId, CancellationToken cancellationToken);

    void Add(Difficulty difficulty);

    void Remove(Difficulty difficulty);
}
