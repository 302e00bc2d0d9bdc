using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>A definition in the list of administrators.</summary>
/// <param name="Options">How many options are offered.</param>
/// <param name="Dossiers">How many dossiers have a value, counted up to <see cref="CharacteristicSettingsReads.CountedAtMost"/> and
/// one.</param>
public sealed record DefinitionRow(int Id, string Name, CharacteristicType Type, GenesisSource? Source, bool Required,
    RefreshPeriod? Refresh, bool Active, int Options, int Dossiers);
