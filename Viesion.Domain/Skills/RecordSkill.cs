using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Skills;

/// <summary>Adds a skill to a dossier.</summary>
public sealed record RecordSkill(int BeneficiaryId, SkillContent Content) : ICommand<Done>;

internal sealed class RecordSkillHandler(SkillChange change, ISkills skills, IBeneficiaries beneficiaries, Perimeter perimeter,
    TimeProvider clock)
    : IHandler<RecordSkill, Done>
{
    public async Task<Result<Done>> Handle(RecordSkill command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is not { } beneficiary)
            return Refusal.NotFound;
        var recorded = Skill.Record(beneficiary.Id, beneficiary.BirthDate, command.Content, perimeter, clock.GetUtcNow());
        if (!recorded.Succeeded)
            return recorded.Refusal;
        if (await change.Check(beneficiary.Id, command.Content, null, cancellationToken) is { } refusal)
            return refusal;
        skills.Add(recorded.Value);
        change.Tell(beneficiary.Id);
        return Done.Value;
    }
}
