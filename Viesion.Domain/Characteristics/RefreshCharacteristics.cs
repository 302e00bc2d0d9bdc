using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Characteristics;

/// <summary>
/// « Rafraîchir » (DOS-07): one value or several still hold today; their date is renewed, nothing else changes. All or nothing.
/// </summary>
/// <param name="Seen">The values as the person saw them: one vouches only for what one has read.</param>
public sealed record RefreshCharacteristics(int BeneficiaryId, IReadOnlyList<SeenCharacteristic> Seen) : ICommand<Done>;

internal sealed class RefreshCharacteristicsHandler(ICharacteristicValues values, IBeneficiaries beneficiaries, ILiveEvents live,
    Perimeter perimeter, TimeProvider clock)
    : IHandler<RefreshCharacteristics, Done>
{
    public async Task<Result<Done>> Handle(RefreshCharacteristics command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        var today = clock.Today();
        foreach (var seen in command.Seen.DistinctBy(seen => seen.ValueId))
        {
            // Of another dossier, removed, or replaced since: in any case not what was read here.
            if (await values.Find(seen.ValueId, cancellationToken) is not { } value || value.BeneficiaryId != command.BeneficiaryId
                || value.Version != seen.Version)
                return Refusal.Conflict;
            if (!value.IsCurrent)
                return CharacteristicRefusals.OnlyCurrent;
            value.Confirm(today);
        }
        live.Publish(new LiveEvent(LiveTopic.Beneficiary, BeneficiaryId: command.BeneficiaryId));
        return Done.Value;
    }
}
