using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>Creates a characteristic, at the end of its family, or changes one.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Version">The version the person saw.</param>
public sealed record SaveCharacteristic(int? Id, uint Version, CharacteristicSettings Settings) : ICommand<Done>;

internal sealed class SaveCharacteristicHandler(ICharacteristicDefinitions definitions, Perimeter perimeter)
    : IHandler<SaveCharacteristic, Done>
{
    public async Task<Result<Done>> Handle(SaveCharacteristic command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        var settings = command.Settings;
        if (settings.FamilyId != 0 && await definitions.FindFamily(settings.FamilyId, cancellationToken) is null)
            return CharacteristicRefusals.NoFamily;
        var siblings = await definitions.OfFamily(settings.FamilyId, cancellationToken);
        if (siblings.Any(
            other => other.Id != command.Id && string.Equals(other.Name, settings.Name?.Trim(), StringComparison.OrdinalIgnoreCase)))
            return CharacteristicRefusals.NameTwice;
        return Done.Unless(command.Id is { } id
            ? await Change(id, command.Version, settings, siblings.Count, cancellationToken)
            : Create(settings, siblings.Count));
    }

    private Refusal? Create(CharacteristicSettings settings, int siblings)
    {
        var definition = new CharacteristicDefinition(siblings + 1);
        if (definition.Write(settings, used: false, new HashSet<int>()) is { } refusal)
            return refusal;
        definitions.Add(definition);
        return null;
    }

    private async Task<Refusal?> Change(
        int id, uint version, CharacteristicSettings settings, int siblings, CancellationToken cancellationToken)
    {
        if (await definitions.Find(id, cancellationToken) is not { } definition)
            return Refusal.NotFound;
        if (definition.Version != version)
            return Refusal.Conflict;
        if (definition.FamilyId != settings.FamilyId)
            definition.Place(siblings + 1);
        return definition.Write(
            settings, await definitions.IsUsed(id, cancellationToken), await definitions.UsedOptions(id, cancellationToken));
    }
}
