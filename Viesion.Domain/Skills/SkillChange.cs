using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Skills;

/// <summary>What the use cases of a skill share: the right, the perimeter, the version seen, the choices still offered.</summary>
public sealed class SkillChange(ISkills skills, IBeneficiaries beneficiaries, IListItems lists, ILiveEvents live, Perimeter perimeter)
{
    public async Task<Result<Done>> Of(
        int id, uint version, Func<Skill, Beneficiary, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await skills.Find(id, cancellationToken) is not { } skill
            || await beneficiaries.Find(skill.BeneficiaryId, cancellationToken) is not { } beneficiary)
            return Refusal.NotFound;
        if (skill.Version != version)
            return Refusal.Conflict;
        if (await change(skill, beneficiary) is { } refusal)
            return refusal;
        Tell(skill.BeneficiaryId);
        return Done.Value;
    }

    /// <summary>What the content chooses must be offered, or be what was chosen already; the same skill is not noted twice.</summary>
    public async Task<Refusal?> Check(int beneficiaryId, SkillContent content, Skill? current, CancellationToken cancellationToken)
    {
        if (content.ItemId is { } item && item != current?.ItemId && !await lists.Offers(ListKind.Skill, item, cancellationToken))
            return ListRefusals.NotOffered(nameof(SkillContent.ItemId));
        if (content.LevelId is { } level && level != current?.LevelId && !await lists.Offers(ListKind.SkillLevel, level, cancellationToken))
            return ListRefusals.NotOffered(nameof(SkillContent.LevelId));
        return await skills.Overlapping(beneficiaryId, content, current?.Id, cancellationToken) is { } since
            ? SkillRefusals.AlreadyThere(since) : null;
    }

    public void Tell(int beneficiaryId) => live.Publish(new LiveEvent(LiveTopic.Beneficiary, beneficiaryId, beneficiaryId));
}
