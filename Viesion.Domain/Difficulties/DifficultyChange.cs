using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Difficulties;

/// <summary>What the use cases of a difficulty share: the right, the perimeter, the version seen, the choices still offered.</summary>
public sealed class DifficultyChange(IDifficulties difficulties, IBeneficiaries beneficiaries, IListItems lists, ILiveEvents live,
    Perimeter perimeter)
{
    public async Task<Result<Done>> Of(
        int id, uint version, Func<Difficulty, Beneficiary, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await difficulties.Find(id, cancellationToken) is not { } difficulty
            || await beneficiaries.Find(difficulty.BeneficiaryId, cancellationToken) is not { } beneficiary)
            return Refusal.NotFound;
        if (difficulty.Version != version)
            return Refusal.Conflict;
        if (await change(difficulty, beneficiary) is { } refusal)
            return refusal;
        Tell(difficulty.BeneficiaryId);
        return Done.Value;
    }

    /// <summary>What the content chooses must be offered, or be what was chosen already; the same difficulty is not noted twice.</summary>
    public async Task<Refusal?> Check(
        int beneficiaryId, DifficultyContent content, Difficulty? current, CancellationToken cancellationToken)
    {
        if (content.ItemId is { } item && item != current?.ItemId && !await lists.Offers(ListKind.Difficulty, item, cancellationToken))
            return ListRefusals.NotOffered(nameof(DifficultyContent.ItemId));
        if (content.AchievementId is { } achievement && achievement != current?.AchievementId
            && !await lists.Offers(ListKind.DifficultyAchievement, achievement, cancellationToken))
            return ListRefusals.NotOffered(nameof(DifficultyContent.AchievementId));
        return await difficulties.Overlapping(beneficiaryId, content, current?.Id, cancellationToken) is { } since
            ? DifficultyRefusals.AlreadyThere(since) : null;
    }

    public void Tell(int beneficiaryId) => live.Publish(new LiveEvent(LiveTopic.Beneficiary, beneficiaryId, beneficiaryId));
}
