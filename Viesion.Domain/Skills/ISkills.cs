namespace Viesion.Domain.Skills;

/// <summary>The skills of the perimeter, to be changed.</summary>
public interface ISkills
{
    /// <summary>Null when it does not exist or lies outside the perimeter.</summary>
    Task<Skill?> Find(int id, CancellationToken cancellationToken);

    /// <summary>
    /// Since when the same skill is recorded there over the same days, if it is. Whoever else records one for this person waits until this
    /// operation ends.
    /// </summary>
    Task<DateOnly?> Overlapping(int beneficiaryId, SkillContent content, int? exceptId, CancellationToken cancellationToken);

    void Add(Skill skill);

    void Remove(Skill skill);
}
