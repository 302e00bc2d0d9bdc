namespace Viesion.Domain.Characteristics;

/// <summary>One line of an « actualisation »: a new value, since when it is true, and what the person had before their eyes.</summary>
/// <param name="Seen">The current value as it was seen; null when there was none.</param>
public sealed record CharacteristicEntry(int DefinitionId, CharacteristicContent Content, DateOnly ValidFrom, SeenCharacteristic? Seen);
