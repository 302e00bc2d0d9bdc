using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>A characteristic that one may search by, with the options of a list (inactive ones too: dossiers may hold them).</summary>
public sealed record SearchableCharacteristic(int DefinitionId, string Family, string Name, CharacteristicType Type, GenesisSource? Source,
    string? Unit, IReadOnlyList<CharacteristicChoice> Options);
