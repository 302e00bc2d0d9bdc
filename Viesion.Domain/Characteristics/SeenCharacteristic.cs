namespace Viesion.Domain.Characteristics;

/// <summary>A value as somebody saw it: if it is no longer that one, they are told rather than obeyed (NFR-06).</summary>
public sealed record SeenCharacteristic(int ValueId, uint Version);
