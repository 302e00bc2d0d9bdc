using Viesion.Domain.Common;

namespace Viesion.Domain.Skills;

/// <summary>Writes a skill again: its level, its dates, its comment.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record ChangeSkill(int Id, uint Version, SkillContent Content) : ICommand<Done>;

internal sealed class ChangeSkillHandler(SkillChange change, TimeProvider clock) : IHandler<ChangeSkill, Done>
{
    public Task<Result<Done>> Handle(ChangeSkill command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async (skill, beneficiary) => command.Content.Check(beneficiary.BirthDate, clock.Today())
            ?? await change.Check(beneficiary.Id, command.Content, skill, cancellationToken)
            ?? skill.Change(command.Content, beneficiary.BirthDate, clock.Today()), cancellationToken);
}
