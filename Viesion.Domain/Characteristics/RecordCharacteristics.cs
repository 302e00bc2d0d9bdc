using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Characteristics;

/// <summary>
/// « Actualisation avec historique » (DOS-07): several characteristics at once, each dated, what they take the place of kept. All or
/// nothing.
/// </summary>
public sealed record RecordCharacteristics(int BeneficiaryId, IReadOnlyList<CharacteristicEntry> Entries) : ICommand<Done>;

internal sealed class RecordCharacteristicsHandler(
    ICharacteristicDefinitions definitions, ICharacteristicValues values, IBeneficiaries beneficiaries,
    ILiveEvents live, Perimeter perimeter, TimeProvider clock) : IHandler<RecordCharacteristics, Done>
{
    public async Task<Result<Done>> Handle(RecordCharacteristics command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        if (command.Entries.Count == 0)
            return CharacteristicRefusals.NothingTyped;
        var ids = command.Entries.Select(entry => entry.DefinitionId).ToHashSet();
        var known = (await definitions.FindActive(ids, cancellationToken)).ToDictionary(definition => definition.Id);
        var current = (await values.Current(command.BeneficiaryId, ids, cancellationToken)).ToDictionary(value => value.DefinitionId);
        if (command.Entries.Any(entry => !entry.Seen.IsStill(current.GetValueOrDefault(entry.DefinitionId))))
            return Refusal.Conflict;
        foreach (var entry in command.Entries.DistinctBy(entry => entry.DefinitionId))
        {
            var refusal = known.TryGetValue(entry.DefinitionId, out var definition)
                ? Record(command.BeneficiaryId, entry, definition, current.GetValueOrDefault(entry.DefinitionId))
                : CharacteristicRefusals.Gone(entry.DefinitionId);
            if (refusal is not null)
                return refusal;
        }
        live.Publish(new LiveEvent(LiveTopic.Beneficiary, BeneficiaryId: command.BeneficiaryId));
        return Done.Value;
    }

    private Refusal? Record(int beneficiaryId, CharacteristicEntry entry, CharacteristicDefinition definition, CharacteristicValue? current)
    {
        var content = entry.Content.For(definition.Type);
        if (CharacteristicRules.Check(definition, content, entry.ValidFrom, current, clock.Today()) is { } refusal)
            return refusal;
        if (content == current?.Content())
            return CharacteristicRefusals.Same(definition.Id);
        if (entry.ValidFrom < current?.ValidFrom)
            return CharacteristicRefusals.BeforeCurrent(definition.Id, current.ValidFrom);
        current?.Supersede();
        values.Add(new CharacteristicValue(beneficiaryId, definition.Id, content, entry.ValidFrom, perimeter.StaffMemberId,
            clock.GetUtcNow(), clock.Today()));
        return null;
    }
}
