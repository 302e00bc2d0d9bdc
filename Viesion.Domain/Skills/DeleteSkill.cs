using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Skills;

/// <summary>Takes away a skill that was noted by mistake; the audit log keeps it.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record DeleteSkill(int Id, uint Version) : ICommand<Done>;

internal sealed class DeleteSkillHandler(SkillChange change, ISkills skills, Perimeter perimeter) : IHandler<DeleteSkill, Done>
{
    public Task<Result<Done>> Handle(DeleteSkill command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, (skill, _) =>
        {
            if (!Skill.MayDelete(skill.AuthorId, perimeter))
                return Task.FromResult<Refusal?>(SkillRefusals.NotTheAuthor);
            skills.Remove(skill);
            return Task.FromResult<Refusal?>(null);
        }, cancellationToken);
}
