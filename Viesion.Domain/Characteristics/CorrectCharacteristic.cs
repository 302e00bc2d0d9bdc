using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Characteristics;

/// <summary>
/// « Modification détaillée » (DOS-07): corrects the current value, or its date, without a new line of history; the audit log keeps what it
/// was.
/// </summary>
/// <param name="Seen">The value as the person saw it.</param>
public sealed record CorrectCharacteristic(SeenCharacteristic Seen, CharacteristicContent Content, DateOnly ValidFrom) : ICommand<Done>;

internal sealed class CorrectCharacteristicHandler(ICharacteristicDefinitions definitions, ICharacteristicValues values, ILiveEvents live,
    Perimeter perimeter, TimeProvider clock)
    : IHandler<CorrectCharacteristic, Done>
{
    public async Task<Result<Done>> Handle(CorrectCharacteristic command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await values.Find(command.Seen.ValueId, cancellationToken) is not { } value)
            return Refusal.NotFound;
        if (value.Version != command.Seen.Version)
            return Refusal.Conflict;
        if (!value.IsCurrent)
            return CharacteristicRefusals.OnlyCurrent;
        if ((await definitions.FindActive([value.DefinitionId], cancellationToken)).SingleOrDefault() is not { } definition)
            return CharacteristicRefusals.Gone(value.DefinitionId);
        var content = command.Content.For(definition.Type);
        if (CharacteristicRules.Check(definition, content, command.ValidFrom, value, clock.Today()) is { } refusal)
            return refusal;
        if (await values.Previous(value, cancellationToken) is { } previous && command.ValidFrom < previous.ValidFrom)
            return CharacteristicRefusals.BeforeHistory(definition.Id, previous.ValidFrom);
        value.Correct(content, command.ValidFrom);
        live.Publish(new LiveEvent(LiveTopic.Beneficiary, BeneficiaryId: value.BeneficiaryId));
        return Done.Value;
    }
}
