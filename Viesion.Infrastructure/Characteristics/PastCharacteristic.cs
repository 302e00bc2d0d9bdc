namespace Viesion.Infrastructure.Characteristics;

/// <summary>A value that another took the place of.</summary>
public sealed record PastCharacteristic(int DefinitionId, RecordedCharacteristic Value);
