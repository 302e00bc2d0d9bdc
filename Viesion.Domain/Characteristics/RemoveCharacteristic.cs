using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Characteristics;

/// <summary>
/// Removes a value written by mistake, current or past; when it was the current one, the one before it holds again. The audit log keeps
/// what it was.
/// </summary>
public sealed record RemoveCharacteristic(SeenCharacteristic Seen) : ICommand<Done>;

internal sealed class RemoveCharacteristicHandler(ICharacteristicValues values, ILiveEvents live, Perimeter perimeter)
    : IHandler<RemoveCharacteristic, Done>
{
    public async Task<Result<Done>> Handle(RemoveCharacteristic command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await values.Find(command.Seen.ValueId, cancellationToken) is not { } value)
            return Refusal.NotFound;
        if (value.Version != command.Seen.Version)
            return Refusal.Conflict;
        if (value.IsCurrent && await values.Previous(value, cancellationToken) is { } previous)
            previous.Restore();
        values.Remove(value);
        live.Publish(new LiveEvent(LiveTopic.Beneficiary, BeneficiaryId: value.BeneficiaryId));
        return Done.Value;
    }
}
